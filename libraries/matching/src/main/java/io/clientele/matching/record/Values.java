package io.clientele.matching.record;

import io.clientele.matching.text.Letters;
import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The distinct values of a field, numbered in the order they were first seen. */
public final class Values {
  /** The number that stands for a missing value. */
  public static final int MISSING = -1;

  private static final char BETWEEN = '\u0001';
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ " + BETWEEN + "]");
  private static final int[] NONE = {};

  private @Nullable String[] texts = new @Nullable String[64];
  private long[] letters = new long[64];
  private int[] slots = new int[128];
  private int size;
  private int[] @Nullable [] parts = new int[64] @Nullable [];
  private final @Nullable Values words;
  private boolean several;
  private int marked = Integer.MAX_VALUE;
  private boolean severalAtMark;
  private int numbering;

  /** Values that are compared as a whole, or by their words as well. */
  public Values(boolean byWords) {
    words = byWords ? new Values(false) : null;
  }

  /** The number of a value, a new one if it was never seen. */
  public int number(String text) {
    if (text.isEmpty()) {
      return MISSING;
    }
    int slot = slot(text);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == texts.length) {
      grow();
      slot = slot(text);
    }
    texts[size] = text;
    letters[size] = Letters.of(text);
    slots[slot] = ++size;
    int number = size - 1;
    int[] split = split(text); // may grow the tables, so it comes before the assignment
    parts[number] = split;
    return number;
  }

  /** The number of a value that stands for several, in any order. */
  public int numberOfAll(String[] several) {
    if (several.length < 2) {
      return several.length == 0 ? MISSING : number(several[0]);
    }
    var distinct = Arrays.stream(several).filter(text -> !text.isEmpty()).distinct().sorted();
    return number(String.join(String.valueOf(BETWEEN), distinct.toList()));
  }

  /** The values that a text stands for. */
  static String[] textsOf(String text) {
    return text.split(String.valueOf(BETWEEN), -1);
  }

  /** The text of a number. */
  public String text(int number) {
    String text = texts[number];
    if (text == null) {
      throw new IndexOutOfBoundsException(number);
    }
    return text;
  }

  /** The number of a value, {@link #MISSING} if it was never seen. */
  public int find(String text) {
    return slots[slot(text)] - 1;
  }

  /** The letters of a value. */
  public long letters(int number) {
    return letters[number];
  }

  /** How many distinct values there are. */
  public int size() {
    return size;
  }

  /** Whether any value stands for several. */
  public boolean hasSeveral() {
    return several;
  }

  /** From now on new values are passing, until {@link #reset}. */
  void mark() {
    marked = size;
    severalAtMark = several;
    if (words != null) {
      words.mark();
    }
  }

  /**
   * Forgets the values that came since the mark. The newest goes first, so that no search for an
   * older one ever passed through the place it leaves.
   */
  void reset() {
    while (size > marked) {
      size--;
      slots[slot(text(size))] = 0;
      texts[size] = null;
      parts[size] = null;
    }
    several = severalAtMark;
    marked = Integer.MAX_VALUE;
    if (words != null) {
      words.reset();
    }
  }

  /**
   * Forgets all values but these, which are numbered anew; gives the new number of each by its old
   * one.
   */
  int[] keep(BitSet wanted) {
    var kept = new Values(words != null);
    int[] moved = new int[size];
    Arrays.fill(moved, MISSING);
    wanted.stream().forEach(number -> moved[number] = kept.number(text(number)));
    become(kept);
    return moved;
  }

  private void become(Values other) {
    texts = other.texts;
    letters = other.letters;
    slots = other.slots;
    size = other.size;
    parts = other.parts;
    several = other.several;
    numbering++;
    if (words != null) {
      words.become(other.words());
    }
  }

  /** How often values were numbered anew: what is remembered by number holds for one numbering. */
  public int numbering() {
    return numbering;
  }

  /** Whether a number will soon be another value's: nothing may be remembered by it. */
  public boolean isPassing(int number) {
    return number >= marked;
  }

  /** The values a number stands for; empty if it is a single one. */
  public int[] several(int number) {
    int[] found = parts[number];
    return words != null || found == null ? NONE : found;
  }

  /** The numbers of the words of a value. */
  public int[] wordsOf(int number) {
    int[] found = parts[number];
    return words == null || found == null ? NONE : found;
  }

  /** The words of these values; none if they are not compared by words. */
  public Values words() {
    return words == null ? new Values(false) : words;
  }

  private int @Nullable [] split(String text) {
    if (words != null) {
      return Arrays.stream(BETWEEN_WORDS.split(text, -1)).mapToInt(words::number).toArray();
    }
    if (text.indexOf(BETWEEN) < 0) {
      return null;
    }
    several = true;
    return Arrays.stream(text.split(String.valueOf(BETWEEN), -1)).mapToInt(this::number).toArray();
  }

  private int slot(String text) {
    int mask = slots.length - 1;
    int at = ((text.hashCode() * 0x9E3779B9) >>> 7) & mask;
    while (slots[at] != 0 && !text.equals(texts[slots[at] - 1])) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    texts = Arrays.copyOf(texts, size * 2);
    letters = Arrays.copyOf(letters, size * 2);
    parts = Arrays.copyOf(parts, size * 2);
    slots = new int[size * 4];
    for (int i = 0; i < size; i++) {
      slots[slot(text(i))] = i + 1;
    }
  }
}
