package io.clientele.hygiene.contact;

import io.clientele.hygiene.address.PostalAddress;
import io.clientele.hygiene.phone.PhoneContext;
import java.util.List;
import java.util.Locale;

/** Contacts to judge in tests. */
final class Entries {
  private Entries() {}

  /** A contact of one part; names, numbers and places in several fields have a stroke between. */
  static ContactEntry of(String field, String value) {
    var parts = value.split("\\|", -1);
    return switch (field) {
      case "email" -> ContactEntry.empty().mailed(value);
      case "phone" -> ContactEntry.empty().called(new PhoneEntry(parts[0], parts[1]));
      case "name" -> ContactEntry.empty().named(parts[0], parts[1]);
      case "company" -> ContactEntry.empty().working(value, null);
      case "jobTitle" -> ContactEntry.empty().working(null, value);
      case "address" ->
          ContactEntry.empty()
              .living(PostalAddress.of(parts[0], null, parts[1], null, parts[2], parts[3]));
      default -> throw new IllegalArgumentException(field);
    };
  }

  static ContactEntry full(String given, String family, String full) {
    return new ContactEntry(
        given,
        family,
        full,
        null,
        null,
        List.of(),
        List.of(),
        null,
        Locale.ROOT,
        PhoneContext.unknown());
  }

  static ContactEntry whole() {
    return ContactEntry.empty()
        .named("Ada", "Lovelace")
        .working("Analytical Engines Ltd", "Programmer")
        .mailed("ada@example.org", "ada@gmail.com")
        .called(new PhoneEntry("020 7031 3000", null))
        .living(PostalAddress.of("12 St James's Square", null, "London", null, "SW1Y 4JH", "GB"));
  }
}
