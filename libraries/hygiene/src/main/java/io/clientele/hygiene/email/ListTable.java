package io.clientele.hygiene.email;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Finds words in parts of a text without cutting them out: open addressing over one byte array.
 * Words are ASCII in lower case; upper case in the text counts as lower.
 */
final class ListTable {
  /** What a DNS name or mailbox can be long, and what a byte can count. */
  static final int LONGEST = 127;

  private static final int FACTOR = 31;
  // Odd, with bits in all places, so that endings that differ little spread.
  private static final int MIX = 0x2c1b3c6d;

  // Hash in the upper half, where the word begins in the lower; 0 is free.
  private final long[] slots;
  // Each word as its length, its bits and its letters, from the last to the first.
  private final byte[] words;
  // Whether any word has this length and last letter, so that few texts need be hashed.
  private final boolean[] shapes = new boolean[(LONGEST + 1) << 7];

  ListTable(Map<String, Integer> bits) {
    var size = Math.max(16, Integer.highestOneBit(bits.size() * 2) * 2);
    slots = new long[size];
    var total = 1;
    for (var word : bits.keySet()) {
      total += word.length() + 2;
    }
    words = new byte[total];
    var end = 1;
    for (var entry : bits.entrySet()) {
      end = add(entry.getKey(), entry.getValue(), end);
    }
  }

  /** The hash of one more letter to the left. */
  static int hash(int hash, int letter) {
    return hash * FACTOR + letter;
  }

  /** The letter in lower case if it is ASCII. */
  static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
  }

  /** The bits of the word that stands in this part of the text, 0 if it is not listed. */
  int find(CharSequence text, int from, int to) {
    if (to == from || to - from > LONGEST || !shapes[shape(to - from, text.charAt(to - 1))]) {
      return 0;
    }
    var hash = 0;
    for (var i = to - 1; i >= from; i--) {
      hash = hash(hash, lower(text.charAt(i)));
    }
    return find(text, from, to, hash);
  }

  /** The same with the {@link #hash} of its letters from the last to the first known. */
  int find(CharSequence text, int from, int to, int hash) {
    for (var slot = slot(hash); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
      if ((int) (slots[slot] >>> 32) == hash && isAt((int) slots[slot], text, from, to)) {
        return words[(int) slots[slot] + 1];
      }
    }
    return 0;
  }

  private static int shape(int length, char last) {
    return length << 7 | (lower(last) & 0x7f);
  }

  private boolean isAt(int start, CharSequence text, int from, int to) {
    if (words[start] != to - from) {
      return false;
    }
    var letter = start + 2;
    for (var i = to - 1; i >= from; i--) {
      if (words[letter++] != lower(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private int slot(int hash) {
    var mixed = (hash ^ (hash >>> 15)) * MIX;
    return (mixed >>> 7) & (slots.length - 1);
  }

  private int add(String word, int bits, int start) {
    var ascii = word.getBytes(StandardCharsets.US_ASCII);
    words[start] = (byte) ascii.length;
    shapes[shape(ascii.length, word.charAt(word.length() - 1))] = true;
    words[start + 1] = (byte) bits;
    var hash = 0;
    for (var i = 0; i < ascii.length; i++) {
      var letter = ascii[ascii.length - 1 - i];
      words[start + 2 + i] = letter;
      hash = hash(hash, letter);
    }
    var slot = slot(hash);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = ((long) hash << 32) | start;
    return start + 2 + ascii.length;
  }
}
