package io.clientele.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Reads the code of all modules: what it refuses with, and the pages that explain it. */
class ProblemPagesTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path PAGES = ROOT.resolve("docs/problems");
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:new Rejection|LineView\\.refused|super)\\(\\s*(?:number,\\s*)?"
              + "(?:\\d{3}|status),\\s*\"([a-z-]+)\"");
  private static final Pattern ANY_REFUSAL =
      Pattern.compile("new Rejection\\(|LineView\\.refused\\(");

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().contains("/src/main/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Set<String> slugs() throws IOException {
    var slugs = new TreeSet<String>();
    for (var file : sources()) {
      var refusals = REFUSAL.matcher(text(file));
      while (refusals.find()) {
        slugs.add(refusals.group(1));
      }
    }
    return slugs;
  }

  private static Set<String> pages() throws IOException {
    try (var files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".md", ""))
          .filter(name -> !name.equals("README"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everySlugHasItsPageAndEveryPageIsUsed() throws IOException {
    assertThat(slugs()).hasSizeGreaterThan(40);
    assertThat(pages()).isEqualTo(slugs());
  }

  @Test
  void slugsStandInTheCodeAsTheyAre() throws IOException {
    var hidden = new ArrayList<String>();
    for (var file : sources()) {
      var text = text(file);
      var all = ANY_REFUSAL.matcher(text).results().count();
      var plain =
          REFUSAL.matcher(text).results().filter(one -> !one.group().startsWith("super")).count();
      if (all != plain) {
        hidden.add(ROOT.relativize(file).toString());
      }
    }
    assertThat(hidden).as("refusals whose status or slug is not written out").isEmpty();
  }

  @Test
  void everyPageSaysWhatHappenedAndWhatToDo() throws IOException {
    for (var slug : pages()) {
      assertThat(text(PAGES.resolve(slug + ".md")))
          .as(slug)
          .contains("type `/problems/" + slug + "`", "**What happened.**", "**What to do.**");
    }
  }
}
