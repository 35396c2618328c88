package io.clientele.hygiene.email;

import java.util.Locale;

/** The spelling under which addresses of one mailbox meet; never used for sending. */
final class CanonicalKey {
  private CanonicalKey() {}

  static String of(String local, String asciiDomain) {
    var lower = Octets.nfc(local.toLowerCase(Locale.ROOT));
    return switch (asciiDomain) {
      case "gmail.com", "googlemail.com" -> withoutDots(withoutTag(lower)) + "@gmail.com";
      case "outlook.com",
          "hotmail.com",
          "live.com",
          "msn.com",
          "icloud.com",
          "me.com",
          "mac.com",
          "fastmail.com",
          "fastmail.fm",
          "proton.me",
          "protonmail.com",
          "pm.me" ->
          withoutTag(lower) + "@" + asciiDomain;
      default -> lower + "@" + asciiDomain;
    };
  }

  private static String withoutTag(String local) {
    var plus = local.indexOf('+');
    return plus > 0 ? local.substring(0, plus) : local;
  }

  private static String withoutDots(String local) {
    return local.indexOf('.') < 0 ? local : local.replace(".", "");
  }
}
