package io.clientele.contracts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a contact that validation judges: a verdict holds while their hash is the same. */
public final class JudgedValues {
  private static final int DIGITS = 16;

  private JudgedValues() {}

  /** What {@link VerdictState#valuesHash} is for a contact as it is now. */
  public static String hash(ContactState contact) {
    var judged =
        new Judged(
            contact.givenName(),
            contact.familyName(),
            contact.fullName(),
            contact.emails().stream().map(Email::value).toList(),
            contact.phones().stream()
                .map(phone -> new Phone(phone.value(), phone.e164(), null))
                .toList(),
            contact.address());
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(EventJson.write(judged));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Judged(
      @Nullable String givenName,
      @Nullable String familyName,
      @Nullable String fullName,
      List<String> emails,
      List<Phone> phones,
      @Nullable Address address) {}
}
