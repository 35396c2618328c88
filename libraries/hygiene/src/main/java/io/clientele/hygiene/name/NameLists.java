package io.clientele.hygiene.name;

import io.clientele.hygiene.text.Lists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is known about the words of names: titles, particles, frequent names, legal forms, words of
 * tests. Immutable; one copy serves all threads.
 *
 * <p>A folder of lists has {@code version.txt} and one file for each of {@link #NAMES}; what a line
 * means stands at the beginning of each file.
 */
public final class NameLists {
  static final int HONORIFIC = 1;
  static final int SUFFIX = 2;
  static final int SUFFIX_AFTER_COMMA = 4;
  static final int TEST = 8;
  static final int MAYBE_TEST = 16;
  static final int GIVEN = 32;
  static final int FAMILY = 64;
  static final int PARTICLE = 128;
  static final int LEGAL_FORM = 256;
  static final int ENDS_TEST = 512;

  /** The files of a folder of lists, without their ending {@code .txt}. */
  public static final List<String> NAMES =
      List.of(
          "honorifics",
          "suffixes",
          "particles",
          "spellings",
          "test-words",
          "legal-forms",
          "given-names",
          "family-names",
          "keyboard-rows",
          "acronyms",
          "lookalikes");

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private final Map<String, String> acronyms = new HashMap<>();
  private final List<String> familyEndings;
  private final Particles particles = new Particles();
  private final LegalForms legalForms;
  private final Lookalikes lookalikes = new Lookalikes();
  private final TypedRuns runs;
  private final String version;

  private NameLists(Lists lists) {
    version = lists.version();
    lists.lines("honorifics").forEach(word -> add(word, HONORIFIC));
    lists.lines("suffixes").forEach(this::addSuffix);
    lists.lines("test-words").forEach(this::addTestWord);
    lists.lines("given-names").forEach(word -> add(word, GIVEN));
    lists.lines("family-names").forEach(word -> add(word, FAMILY));
    familyEndings =
        lists.lines("family-names").stream()
            .filter(line -> line.startsWith("-"))
            .map(line -> line.substring(1))
            .toList();
    lists.each("particles", particles::add);
    particles.words().forEach(word -> add(word, PARTICLE));
    legalForms = new LegalForms(lists.lines("legal-forms"));
    legalForms.edgeWords().forEach(word -> add(word, LEGAL_FORM));
    lists.lines("spellings").forEach(name -> spellings.put(lower(name), name));
    lists.lines("acronyms").forEach(word -> acronyms.put(lower(word), word));
    lists.each("lookalikes", lookalikes::add);
    runs = new TypedRuns(lists.lines("keyboard-rows"));
  }

  private static final class Shipped {
    static final NameLists LISTS = new NameLists(Lists.shipped(NameLists.class, NAMES));
  }

  /** The lists that come with this library. */
  public static NameLists shipped() {
    return Shipped.LISTS;
  }

  /**
   * The lists of this library with newer ones.
   *
   * @param folder whose files replace the shipped ones of the same name
   * @throws IOException if a file cannot be read or has the name of no list
   * @throws IllegalArgumentException naming the list and the entry that is malformed
   */
  public static NameLists load(Path folder) throws IOException {
    return new NameLists(Lists.load(NameLists.class, folder, NAMES));
  }

  /** The version of the lists with a checksum of their content; it is part of every verdict. */
  public String version() {
    return version;
  }

  private void addSuffix(String line) {
    if (line.startsWith(",")) {
      add(line.substring(1), SUFFIX_AFTER_COMMA);
    } else {
      add(line, SUFFIX);
    }
  }

  private void addTestWord(String line) {
    var maybe = line.endsWith("?");
    var words = maybe ? line.substring(0, line.length() - 1) : line;
    add(words, maybe ? MAYBE_TEST : TEST);
    if (words.indexOf(' ') > 0) {
      add(words.substring(words.lastIndexOf(' ') + 1), ENDS_TEST);
    }
  }

  private void add(String word, int bit) {
    words.merge(word, bit, (one, two) -> one | two);
  }

  /** What is known about a word in any case, as bits. */
  int bits(String word) {
    return words.getOrDefault(lower(word), 0);
  }

  /** What is known about a word inside a text in any case, as bits. */
  int bits(String text, int from, int to) {
    return bits(text.substring(from, to));
  }

  /** Whether this is known about the first word of a text. */
  boolean hasFirst(String text, int bit) {
    var end = text.indexOf(' ');
    return (bits(text, 0, end < 0 ? text.length() : end) & bit) != 0;
  }

  /** Whether it is a frequent family name, or ends as only family names do. */
  boolean isFamilyName(String word) {
    if ((bits(word) & (FAMILY | GIVEN)) == FAMILY) {
      return true;
    }
    var lower = lower(word);
    // What is left before the ending keeps Яков and Bryan from being family names.
    return familyEndings.stream()
        .anyMatch(ending -> lower.length() >= ending.length() + 3 && lower.endsWith(ending));
  }

  /** The one spelling of a name that no rule gives, or the given one. */
  String spelling(String lower, String otherwise) {
    return spellings.getOrDefault(lower, otherwise);
  }

  /** The spelling of an abbreviation such as CEO, or the given one. */
  String acronym(String word, String otherwise) {
    return acronyms.getOrDefault(lower(word), otherwise);
  }

  Particles particles() {
    return particles;
  }

  LegalForms legalForms() {
    return legalForms;
  }

  Lookalikes lookalikes() {
    return lookalikes;
  }

  TypedRuns runs() {
    return runs;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
