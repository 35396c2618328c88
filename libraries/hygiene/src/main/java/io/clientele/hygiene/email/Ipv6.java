package io.clientele.hygiene.email;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An IPv6 address (RFC 4291 §2.2).
 *
 * @param groups eight numbers of 16 bits
 * @param elided how many groups of zeros its {@code ::} stood for, 0 without one
 */
record Ipv6(int[] groups, int elided) {
  private static final int GROUPS = 8;

  /** Reads the address that the text is from this index on; null if it is none. */
  static @Nullable Ipv6 parse(String text, int from) {
    return new Parser(text, from).parse();
  }

  /** The one way to write it (RFC 5952 §4): lower case, the longest run of zeros elided. */
  String canonical() {
    var run = longestRun();
    var text = new StringBuilder();
    for (var i = 0; i < GROUPS; i++) {
      if (i == run[0]) {
        text.append("::");
        i += run[1] - 1;
      } else {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }

  /** Start and length of the first longest run of two zeros or more; start -1 if there is none. */
  private int[] longestRun() {
    var best = new int[] {-1, 1};
    var length = 0;
    for (var i = 0; i < GROUPS; i++) {
      length = groups[i] == 0 ? length + 1 : 0;
      if (length > best[1]) {
        best[0] = i - length + 1;
        best[1] = length;
      }
    }
    return best;
  }

  private static final class Parser {
    private final String text;
    private final int[] groups = new int[GROUPS];
    private int at;
    private int count;
    private int gap = -1;

    Parser(String text, int from) {
      this.text = text;
      this.at = from;
    }

    @Nullable Ipv6 parse() {
      if (text.startsWith("::", at)) {
        gap = 0;
        at += 2;
      }
      while (at < text.length()) {
        if (!piece()) {
          return null;
        }
      }
      return gap < 0 ? whole() : spread();
    }

    private @Nullable Ipv6 whole() {
      return count == GROUPS ? new Ipv6(groups, 0) : null;
    }

    private @Nullable Ipv6 spread() {
      if (count >= GROUPS) {
        return null;
      }
      var elided = GROUPS - count;
      System.arraycopy(groups, gap, groups, gap + elided, count - gap);
      Arrays.fill(groups, gap, gap + elided, 0);
      return new Ipv6(groups, elided);
    }

    /** Reads a group and the colons after it, or an IPv4 address at the end. */
    private boolean piece() {
      var start = at;
      var number = 0;
      while (at < text.length() && at < start + 4 && Character.digit(text.charAt(at), 16) >= 0) {
        number = (number << 4) | Character.digit(text.charAt(at++), 16);
      }
      if (at < text.length() && text.charAt(at) == '.') {
        return ipv4(start);
      }
      if (at == start || count == GROUPS) {
        return false;
      }
      groups[count++] = number;
      return at == text.length() || colons();
    }

    private boolean colons() {
      if (text.charAt(at++) != ':' || at == text.length()) {
        return false;
      }
      if (text.charAt(at) != ':') {
        return true;
      }
      at++;
      var first = gap < 0;
      gap = count;
      return first;
    }

    private boolean ipv4(int start) {
      var address = IpAddresses.ipv4(text, start, text.length());
      if (address < 0 || count > GROUPS - 2) {
        return false;
      }
      groups[count++] = (int) (address >> 16);
      groups[count++] = (int) (address & 0xffff);
      at = text.length();
      return true;
    }
  }
}
