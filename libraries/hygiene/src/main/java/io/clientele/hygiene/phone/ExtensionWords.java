package io.clientele.hygiene.phone;

import java.util.regex.Pattern;

/**
 * Words before an extension that the phone library does not know. Without them it takes the
 * extension for more digits of the number, or the words for letters on a keypad.
 */
final class ExtensionWords {
  // In turn French, German, Dutch, Italian, Spanish, Portuguese, Scandinavian, Polish, Czech,
  // Turkish, Russian, Chinese, Japanese, Korean and Arabic.
  private static final Pattern LAST =
      Pattern.compile(
          """
          (?<!\\p{L})(?:poste|durchwahl|dw|nebenstelle|klappe|toestel|interno|interne\
          |interior|anx|ramal|anknytning|ankn|lokalnr|wewn|wew|wewn\u0119trzny|linka|klapka|dahili\
          |\u0432\u043d\u0443\u0442\u0440|\u0432\u043d|\u8f6c|\u8f49|\u5206\u673a|\u5206\u6a5f\
          |\u5185\u7dda|\u5167\u7dda|\ub0b4\uc120|\u062a\u062d\u0648\u064a\u0644\u0629)\
          [. :]{0,3}(\\p{Nd}{1,6})[ )]{0,2}$\
          """,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ExtensionWords() {}

  /** The text with the word for an extension at its end, if there is one, in the usual form. */
  static String usual(String text) {
    var word = LAST.matcher(text);
    return word.find() ? text.substring(0, word.start()) + " ext. " + word.group(1) : text;
  }
}
