package io.clientele.hygiene.email;

/** IPv4 addresses as RFC 5321 §4.1.3 writes them: four numbers of one to three digits. */
final class IpAddresses {
  private IpAddresses() {}

  /** The address in this part of the text as an unsigned number; -1 if it is none. */
  static long ipv4(String text, int from, int to) {
    var address = 0L;
    var number = 0;
    var digits = 0;
    var dots = 0;
    for (var i = from; i < to; i++) {
      var c = text.charAt(i);
      if (c == '.' && digits > 0 && dots < 3) {
        address = (address << 8) | number;
        dots++;
        number = 0;
        digits = 0;
      } else if (c >= '0' && c <= '9' && digits < 3) {
        number = number * 10 + (c - '0');
        digits++;
      } else {
        return -1;
      }
      if (number > 255) {
        return -1;
      }
    }
    return dots == 3 && digits > 0 ? (address << 8) | number : -1;
  }

  static String dotted(long address) {
    return ((address >> 24) & 255)
        + "."
        + ((address >> 16) & 255)
        + "."
        + ((address >> 8) & 255)
        + "."
        + (address & 255);
  }
}
