package io.clientele.hygiene.email;

/**
 * Judges what stands between square brackets in place of a domain (RFC 5321 §4.1.3).
 *
 * @param text the content in its canonical form (RFC 5952 §4 for IPv6)
 */
record AddressLiteral(EmailFault fault, String text) {
  private static final String IPV6 = "IPv6:";

  static AddressLiteral of(String content) {
    if (content.regionMatches(true, 0, IPV6, 0, IPV6.length())) {
      return ipv6(content);
    }
    var ipv4 = IpAddresses.ipv4(content, 0, content.length());
    if (ipv4 >= 0) {
      return new AddressLiteral(EmailFault.ADDRESS_LITERAL, IpAddresses.dotted(ipv4));
    }
    return new AddressLiteral(
        isTagged(content) ? EmailFault.LITERAL_TAG : EmailFault.LITERAL_CONTENT, content);
  }

  private static AddressLiteral ipv6(String content) {
    var address = Ipv6.parse(content, IPV6.length());
    if (address == null) {
      return new AddressLiteral(EmailFault.LITERAL_CONTENT, content);
    }
    return new AddressLiteral(
        address.elided() == 1 ? EmailFault.ADDRESS_LITERAL_ONE_GROUP : EmailFault.ADDRESS_LITERAL,
        IPV6 + address.canonical());
  }

  private static boolean isTagged(String content) {
    var colon = content.indexOf(':');
    if (colon < 1 || colon == content.length() - 1 || content.charAt(colon - 1) == '-') {
      return false;
    }
    for (var i = 0; i < colon; i++) {
      var c = content.charAt(i);
      if (c >= 0x80 || !(Character.isLetterOrDigit(c) || c == '-')) {
        return false;
      }
    }
    return true;
  }
}
