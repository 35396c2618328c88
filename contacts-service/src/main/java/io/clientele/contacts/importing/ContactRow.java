package io.clientele.contacts.importing;

import io.clientele.contacts.contact.AddressChange;
import io.clientele.contacts.contact.CompanyChange;
import io.clientele.contacts.contact.ContactChange;
import io.clientele.contacts.contact.EmailChange;
import io.clientele.contacts.contact.ExternalIdChange;
import io.clientele.contacts.contact.PhoneChange;
import io.clientele.contracts.ContactState.Sex;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a row as a contact. */
final class ContactRow {
  private ContactRow() {}

  static ContactChange read(ImportRow row, String system, @Nullable LocalDate birthDate) {
    return new ContactChange(
        row.text("givenName"),
        row.text("familyName"),
        row.text("fullName"),
        sex(row.text("sex")),
        birthDate,
        row.text("language"),
        row.texts("email")
            .distinct()
            .map(value -> new EmailChange(value, null, null, false))
            .toList(),
        row.texts("phone")
            .distinct()
            .map(value -> new PhoneChange(value, null, null, null))
            .toList(),
        new CompanyChange(null, row.text("company")),
        row.text("jobTitle"),
        new AddressChange(
            row.text("street"),
            row.text("line2"),
            row.text("city"),
            row.text("region"),
            row.text("postalCode"),
            row.text("country")),
        row.text("owner"),
        row.text("source"),
        row.text("territory"),
        tags(row.text("tags")),
        null,
        null,
        List.of(),
        row.text("notes"),
        Map.of(),
        externalIds(row.text("id"), system));
  }

  private static List<ExternalIdChange> externalIds(@Nullable String id, String system) {
    return id == null ? List.of() : List.of(new ExternalIdChange(system, id));
  }

  private static List<String> tags(@Nullable String text) {
    return text == null ? List.of() : Arrays.asList(text.split("[;,|]", -1));
  }

  private static Sex sex(@Nullable String text) {
    return text == null
        ? Sex.UNKNOWN
        : switch (text.toLowerCase(Locale.ROOT)) {
          case "f", "female", "w", "woman", "weiblich" -> Sex.FEMALE;
          case "m", "male", "man", "männlich" -> Sex.MALE;
          case "o", "other", "x", "d", "diverse" -> Sex.OTHER;
          default -> Sex.UNKNOWN;
        };
  }
}
