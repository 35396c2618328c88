package io.clientele.contacts.exactkey;

/** How a phone or an e-mail address is written as a key. */
public final class ExactKey {
  private static final String PHONE = "phone:";
  private static final String EMAIL = "email:";

  private ExactKey() {}

  /** The key of a number in E.164. */
  public static String phone(String e164) {
    return PHONE + e164;
  }

  /** The key of a mailbox in its canonical spelling. */
  public static String email(String canonical) {
    return EMAIL + canonical;
  }

  static Why why(String key) {
    return key.startsWith(PHONE)
        ? new Why("phones", "same", null, "The same phone " + key.substring(PHONE.length()) + ".")
        : new Why("emails", "same", null, "The same e-mail " + key.substring(EMAIL.length()) + ".");
  }
}
