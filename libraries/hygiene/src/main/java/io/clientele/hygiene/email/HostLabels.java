package io.clientele.hygiene.email;

/** The rules of host names on a domain in ASCII and lower case (RFC 1123 §2.1, RFC 5321 §4.1.2). */
final class HostLabels {
  static final int MAX_DOMAIN = 253;
  private static final int MAX_LABEL = 63;

  private final String domain;
  private final Cursor in;
  private final DomainReader read;
  private final boolean exact;
  private int label;

  private HostLabels(String domain, Cursor in, DomainReader read, boolean exact) {
    this.domain = domain;
    this.in = in;
    this.read = read;
    this.exact = exact;
  }

  /** Notes what is wrong; {@code exact} says that offsets in a label are those entered. */
  static void check(String domain, Cursor in, DomainReader read, boolean exact) {
    new HostLabels(domain, in, read, exact).check();
  }

  private void check() {
    var start = 0;
    for (var i = 0; i <= domain.length(); i++) {
      if (i == domain.length() || domain.charAt(i) == '.') {
        checkLabel(start, i);
        if (i == domain.length()) {
          checkWhole(start);
        }
        start = i + 1;
        label++;
      } else if (!isHostCharacter(domain.charAt(i))) {
        found(EmailFault.DOMAIN_CHARACTER, i - start);
      }
    }
  }

  private void checkLabel(int start, int end) {
    var length = end - start;
    if (length > MAX_LABEL) {
      found(EmailFault.LABEL_TOO_LONG, MAX_LABEL);
    }
    if (domain.charAt(start) == '-') {
      found(EmailFault.HYPHEN_AT_EDGE, 0);
    } else if (domain.charAt(end - 1) == '-') {
      found(EmailFault.HYPHEN_AT_EDGE, length - 1);
    }
    if (length > 3 && domain.startsWith("--", start + 2) && !domain.startsWith("xn", start)) {
      found(EmailFault.RESERVED_HYPHENS, 2);
    }
  }

  private void checkWhole(int top) {
    if (domain.length() > MAX_DOMAIN) {
      in.found(EmailFault.DOMAIN_TOO_LONG, read.position(0, exact ? MAX_DOMAIN : 0));
    }
    if (top == 0) {
      found(EmailFault.DOMAIN_NOT_DOTTED, exact ? domain.length() : 0);
    } else if (!isTopLevel(top)) {
      found(EmailFault.TOP_LEVEL_DOMAIN, 0);
    }
  }

  private boolean isTopLevel(int top) {
    return domain.startsWith("xn--", top)
        || (isLetter(domain.charAt(top)) && isLetter(domain.charAt(domain.length() - 1)));
  }

  private void found(EmailFault fault, int offset) {
    in.found(fault, read.position(label, exact ? offset : 0));
  }

  private static boolean isHostCharacter(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
