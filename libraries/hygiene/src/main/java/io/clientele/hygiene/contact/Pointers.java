package io.clientele.hygiene.contact;

import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.TextVerdict;
import java.util.List;

/** Where the fields of texts stand in a contact (RFC 6901). */
final class Pointers {
  private final int emails;
  private final int phones;

  /** Pointers into a contact that has so many e-mails and phones: others come behind them. */
  Pointers(ContactEntry contact) {
    emails = contact.emails().size();
    phones = contact.phones().size();
  }

  /** Whether contacts have this field; titles and web addresses are told in the forms alone. */
  static boolean exists(Field field) {
    return switch (field) {
      case HONORIFIC, SUFFIX, WEBSITE -> false;
      default -> true;
    };
  }

  String to(Field field) {
    return switch (field) {
      case EMAIL -> email(emails);
      case PHONE -> phone(phones);
      default -> of(field);
    };
  }

  static String email(int index) {
    return "/emails/" + index + "/value";
  }

  static String phone(int index) {
    return "/phones/" + index + "/value";
  }

  /** The pointer to a field that exists once. */
  static String of(Field field) {
    return switch (field) {
      case COMPANY -> "/company/name";
      case STREET, LINE2, CITY, REGION, POSTAL_CODE, COUNTRY -> "/address/" + field.key();
      default -> "/" + field.key();
    };
  }

  static List<Remark> remarks(TextVerdict verdict) {
    return verdict.findings().stream()
        .map(finding ->
            new Remark(of(finding.field()), finding.reason().code(), finding.reason().sentence()))
        .toList();
  }
}
