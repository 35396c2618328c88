package io.clientele.contracts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a contact that validation judges: a verdict holds while their hash is the same.
 *
 * @param phones as entered and in E.164, without their types
 * @param language of the person (BCP 47), whose rules give a name its capital letters
 */
public record JudgedValues(
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String fullName,
    List<String> emails,
    List<Phone> phones,
    @Nullable Address address,
    @Nullable String language) {
  private static final int DIGITS = 16;

  /** Keeps lists from changing later. */
  public JudgedValues {
    emails = Lists.copy(emails);
    phones = Lists.copy(phones);
  }

  /** What is judged of a contact as it is now. */
  public static JudgedValues of(ContactState contact) {
    return new JudgedValues(
        contact.givenName(),
        contact.familyName(),
        contact.fullName(),
        contact.emails().stream().map(Email::value).toList(),
        contact.phones().stream().map(JudgedValues::withoutType).toList(),
        contact.address(),
        contact.language());
  }

  private static Phone withoutType(Phone phone) {
    return new Phone(phone.value(), phone.e164(), null);
  }

  /** What {@link VerdictState#valuesHash} is for a contact as it is now. */
  public static String hash(ContactState contact) {
    return of(contact).hash();
  }

  /** The hash of the values; what is not there does not count. */
  public String hash() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(EventJson.write(this));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
