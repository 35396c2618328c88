package io.clientele.hygiene.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Text files with one entry a line; blank lines and lines with # are none. Their {@code
 * version.txt} and a checksum of all entries make the version that verdicts name.
 */
public final class Lists {
  private static final String VERSION = "version";

  private final Map<String, List<String>> lists = new TreeMap<>();
  private final String version;

  /** Opens a list by the name of its file. */
  private interface Source {
    InputStream open(String file) throws IOException;
  }

  private Lists(Source source, List<String> names) throws IOException {
    var sum = new CRC32();
    for (var name : names) {
      var lines = read(source, name);
      sum.update((name + '\n').getBytes(UTF_8));
      lines.forEach(line -> sum.update((line + '\n').getBytes(UTF_8)));
      lists.put(name, lines);
    }
    var versions = read(source, VERSION);
    if (versions.isEmpty()) {
      throw new IOException("version.txt holds no version");
    }
    version = versions.getFirst() + "." + Long.toHexString(sum.getValue());
  }

  /** The lists in the folder {@code lists} beside a class. */
  public static Lists shipped(Class<?> owner, List<String> names) {
    try {
      return new Lists(file -> open(owner, file), names);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * The lists beside a class with newer ones: each file of the folder replaces the shipped one of
   * its name.
   *
   * @throws IOException if a file cannot be read, is no text in UTF-8, or has the name of no list
   */
  public static Lists load(Class<?> owner, Path folder, List<String> names) throws IOException {
    check(folder, names);
    return new Lists(
        file -> {
          var newer = folder.resolve(file);
          return Files.exists(newer) ? Files.newInputStream(newer) : open(owner, file);
        },
        names);
  }

  private static InputStream open(Class<?> owner, String file) throws IOException {
    var in = owner.getResourceAsStream("lists/" + file);
    if (in == null) {
      throw new FileNotFoundException(file);
    }
    return in;
  }

  /** A misspelt name would leave the shipped list in force and nobody would see it. */
  private static void check(Path folder, List<String> names) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.txt")) {
      for (var file : files) {
        var name = file.getFileName().toString().replaceFirst("\\.txt$", "");
        if (!names.contains(name) && !name.equals(VERSION) && !name.startsWith("LICENSE")) {
          throw new IOException(file + ": there is no such list, only " + names);
        }
      }
    }
  }

  private static List<String> read(Source source, String name) throws IOException {
    // Other than the decoder of UTF_8 by itself, this one refuses what is no UTF-8.
    var decoder = UTF_8.newDecoder();
    try (var in = new BufferedReader(new InputStreamReader(source.open(name + ".txt"), decoder))) {
      return in.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .toList();
    } catch (UncheckedIOException broken) {
      throw new IOException(name + ".txt: write it as text in UTF-8", broken);
    }
  }

  /**
   * Hands over the entries of one list.
   *
   * @throws IllegalArgumentException naming the list and the entry that its reader refuses
   */
  public void each(String name, Consumer<String> reader) {
    for (var line : lines(name)) {
      try {
        reader.accept(line);
      } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
        throw new IllegalArgumentException(
            "%s.txt: \"%s\": %s".formatted(name, line, wrong.getMessage()), wrong);
      }
    }
  }

  /** The entries of one list. */
  public List<String> lines(String name) {
    return lists.getOrDefault(name, List.of());
  }

  /** The version with a checksum of the content. */
  public String version() {
    return version;
  }
}
