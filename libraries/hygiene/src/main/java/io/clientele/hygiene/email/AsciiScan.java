package io.clientele.hygiene.email;

import org.jspecify.annotations.Nullable;

/**
 * Accepts the plain addresses that nearly all of a contact base are, creating nothing but the
 * verdict. What it does not accept at once, {@link AddressParser} judges in full.
 */
final class AsciiScan {
  private static final int MAX_ADDRESS = 254;
  private static final int MAX_LOCAL = 64;
  private static final int MAX_LABEL = 63;
  private static final int HAS_UPPER = 1 << 30;
  private static final int UPPER = 1;
  private static final int LETTER = 2;
  private static final int HOST = 4;
  private static final byte[] KIND = new byte[0x80];

  static {
    for (var c = '0'; c <= '9'; c++) {
      KIND[c] = HOST;
    }
    for (var c = 'a'; c <= 'z'; c++) {
      KIND[c] = HOST | LETTER;
      KIND[c - 0x20] = HOST | LETTER | UPPER;
    }
    KIND['-'] = HOST;
  }

  private AsciiScan() {}

  /** The verdict on an ordinary address; null for all others, good or bad. */
  static EmailVerdict.@Nullable Valid scan(String text, EmailLists lists) {
    var length = text.length();
    var at = localEnd(text, Math.min(length, MAX_LOCAL + 1));
    if (at < 1 || length > MAX_ADDRESS) {
      return null;
    }
    var domain = domain(text, at + 1, length, lists);
    if (domain < 0 || EmailLists.isSpecialUse(domain)) {
      return null;
    }
    var flags = EmailLists.flags(domain);
    if (lists.isRole(text, 0, at)) {
      flags |= EmailFlag.ROLE.bit();
    }
    var normalized = (domain & HAS_UPPER) == 0 ? text : lower(text, at);
    return new EmailVerdict.Valid(text, normalized, at, null, flags, lists);
  }

  /** Where the @ stands after a dot-atom (RFC 5322 §3.2.3); -1 if there is none. */
  private static int localEnd(String text, int limit) {
    var dot = true;
    for (var i = 0; i < limit; i++) {
      var c = text.charAt(i);
      if (c == '.') {
        if (dot) {
          return -1;
        }
        dot = true;
      } else if (c == '@') {
        return dot ? -1 : i;
      } else if (Characters.isAtext(c)) {
        dot = false;
      } else {
        return -1;
      }
    }
    return -1;
  }

  /** List bits of a plain dotted domain, with bit 30 for upper case; -1 for any other domain. */
  private static int domain(String text, int from, int to, EmailLists lists) {
    var bits = 0;
    var hash = 0;
    var end = to;
    for (var i = to - 1; i >= from; i--) {
      var c = text.charAt(i);
      if (c == '.') {
        if (!isLabel(text, i + 1, end) || (end == to && !isTop(text, i + 1, end))) {
          return -1;
        }
        bits |= lists.suffixBits(text, i + 1, to, hash);
        end = i;
      } else if (c >= 0x80 || KIND[c] == 0 || (c == '-' && text.charAt(i - 1) == '-')) {
        return -1;
      } else if ((KIND[c] & UPPER) != 0) {
        bits |= HAS_UPPER;
        c = (char) (c | 0x20);
      }
      hash = ListTable.hash(hash, c);
    }
    return end == to || !isLabel(text, from, end)
        ? -1
        : bits | lists.suffixBits(text, from, to, hash);
  }

  private static boolean isLabel(String text, int from, int to) {
    return to > from
        && to - from <= MAX_LABEL
        && text.charAt(from) != '-'
        && text.charAt(to - 1) != '-';
  }

  private static boolean isTop(String text, int from, int to) {
    return (KIND[text.charAt(from)] & LETTER) != 0 && (KIND[text.charAt(to - 1)] & LETTER) != 0;
  }

  private static String lower(String text, int at) {
    var lower = new StringBuilder(text.length()).append(text, 0, at + 1);
    for (var i = at + 1; i < text.length(); i++) {
      lower.append((char) ListTable.lower(text.charAt(i)));
    }
    return lower.toString();
  }
}
