package io.clientele.hygiene.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's program is compiled and run as it stands there. */
class ReadmeTest {
  private static final String CLASSES =
      Path.of("target/classes").toAbsolutePath() + java.io.File.pathSeparator + classPath();

  @TempDir Path folder;

  private static String classPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }

  private static String block(String language) throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    var start = readme.indexOf("```" + language + "\n") + language.length() + 4;
    return readme.substring(start, readme.indexOf("```", start));
  }

  @Test
  void saysWhatTheReadmeSays() throws IOException, ReflectiveOperationException {
    var source = Files.writeString(folder.resolve("Ada.java"), block("java"));
    var compiler = ToolProvider.findFirst("javac").orElseThrow();
    var errors = new ByteArrayOutputStream();
    var out = new PrintStream(errors, true, UTF_8);
    assertThat(compiler.run(out, out, "-cp", CLASSES, "-d", "" + folder, "" + source))
        .as(errors.toString(UTF_8))
        .isZero();

    assertThat(run()).isEqualTo(block("text"));
  }

  private String run() throws IOException, ReflectiveOperationException {
    var printed = new ByteArrayOutputStream();
    var before = System.out;
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(printed, true, UTF_8));
      var program = loader.loadClass("Ada").getDeclaredConstructor();
      program.setAccessible(true);
      var main = program.getDeclaringClass().getDeclaredMethod("main");
      main.setAccessible(true);
      main.invoke(program.newInstance());
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8);
  }
}
