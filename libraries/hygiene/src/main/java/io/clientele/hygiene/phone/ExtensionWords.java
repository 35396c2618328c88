package io.clientele.hygiene.phone;

import java.util.regex.Pattern;

/**
 * Words before the digits at the end of a number that the phone library does not know. Without them
 * it takes an extension for more digits of the number, or the words for letters on a keypad.
 */
final class ExtensionWords {
  // French, Dutch, Italian, Spanish and Portuguese, Scandinavian, Polish, Czech, Turkish, Russian,
  // Arabic; without a blank before them Chinese, Japanese, Korean.
  private static final Pattern EXTENSION =
      ending(
          """
          (?<!\\p{L})(?:poste|toestel|interno|interne|interior|anx|ramal|anknytning|ankn|lokalnr\
          |wewn|wew|wewn\u0119trzny|linka|klapka|dahili|\u0432\u043d\u0443\u0442\u0440\
          |\u0432\u043d|\u0627\u0644\u062a\u062d\u0648\u064a\u0644\u0629\
          |\u062a\u062d\u0648\u064a\u0644\u0629)\
          |(?:\u603b\u673a|\u7e3d\u6a5f)?[\u8bf7\u8acb]?[\u8f6c\u8f49](?:\u5206[\u673a\u6a5f])?\
          |\u5206[\u673a\u6a5f]|[\u5185\u5167]\u7dda|\ub0b4\uc120\
          """);

  /** In Germany and Austria they say that the digits belong to the number (DIN 5008). */
  private static final Pattern DIRECT =
      ending("(?<!\\p{L})(?:durchwahl|dw|klappe|nebenstelle|nst)");

  private ExtensionWords() {}

  private static Pattern ending(String words) {
    return Pattern.compile(
        "(?:" + words.strip() + ")[. :]{0,3}(\\p{Nd}{1,6})[ )]{0,2}$",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The text with such a word written as the phone library knows it, if there is one. */
  static String usual(String text) {
    var extension = EXTENSION.matcher(text);
    if (extension.find()) {
      return text.substring(0, extension.start()) + " ext. " + extension.group(1);
    }
    var direct = DIRECT.matcher(text);
    return direct.find() ? text.substring(0, direct.start()) + "-" + direct.group(1) : text;
  }
}
