package io.clientele.hygiene.email;

/** The rules of host names (RFC 1123, 5321, 5890) on a domain in ASCII and lower case. */
final class DomainLabels {
  private static final int MAX_DOMAIN = 253;
  private static final int MAX_LABEL = 63;

  private final String domain;
  private final int from;
  private final boolean exact;

  private DomainLabels(String domain, int from, boolean exact) {
    this.domain = domain;
    this.from = from;
    this.exact = exact;
  }

  /**
   * Refuses what is no host name; {@code exact} says that offsets in the domain are those entered.
   */
  static void check(String domain, int from, boolean exact) {
    new DomainLabels(domain, from, exact).check();
  }

  private void check() {
    var start = 0;
    for (var i = 0; i <= domain.length(); i++) {
      if (i == domain.length() || domain.charAt(i) == '.') {
        checkLabel(start, i);
        start = i + 1;
      } else if (!isHostCharacter(domain.charAt(i))) {
        throw refusal(EmailFault.DOMAIN_CHARACTER, i);
      }
    }
    checkWhole();
  }

  private void checkLabel(int start, int end) {
    if (start == end) {
      var atEdge = start == 0 || end == domain.length();
      throw refusal(atEdge ? EmailFault.DOT_AT_EDGE : EmailFault.DOUBLE_DOT, start);
    }
    if (domain.charAt(start) == '-' || domain.charAt(end - 1) == '-') {
      throw refusal(EmailFault.HYPHEN_AT_EDGE, domain.charAt(start) == '-' ? start : end - 1);
    }
    if (domain.startsWith("--", start + 2) && !domain.startsWith("xn--", start)) {
      throw refusal(EmailFault.RESERVED_HYPHENS, start + 2);
    }
    if (end - start > MAX_LABEL) {
      throw refusal(EmailFault.LABEL_TOO_LONG, start + MAX_LABEL);
    }
  }

  private void checkWhole() {
    if (domain.length() > MAX_DOMAIN) {
      throw refusal(EmailFault.DOMAIN_TOO_LONG, MAX_DOMAIN);
    }
    if (domain.indexOf('.') < 0) {
      throw refusal(EmailFault.DOMAIN_NOT_DOTTED, domain.length());
    }
    checkTopLevel(domain.lastIndexOf('.') + 1);
  }

  /** Top-level domains are words or A-labels (RFC 3696): never numbers, never hyphenated. */
  private void checkTopLevel(int start) {
    var top = domain.substring(start);
    var number = top.chars().allMatch(c -> c >= '0' && c <= '9');
    if (number || (top.indexOf('-') >= 0 && !top.startsWith("xn--"))) {
      throw refusal(EmailFault.TOP_LEVEL_DOMAIN, start);
    }
  }

  private EmailRefusal refusal(EmailFault fault, int offset) {
    return new EmailRefusal(fault, exact ? from + offset : from);
  }

  private static boolean isHostCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
}
