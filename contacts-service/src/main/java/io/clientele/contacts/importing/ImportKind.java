package io.clientele.contacts.importing;

import io.clientele.contracts.JsonName;
import io.clientele.kit.problem.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a row of a file is, and the fields its columns can go to. */
enum ImportKind implements JsonName {
  CONTACTS,
  DEALS,
  PURCHASES;

  /** Of each of these sets a file needs at least one field. */
  List<Set<String>> required() {
    return switch (this) {
      case CONTACTS ->
          List.of(Set.of("givenName", "familyName", "fullName", "company", "phone", "email"));
      case DEALS ->
          List.of(
              Set.of("stage"), Set.of("id", "title", "company", "product", "value", "contactId"));
      case PURCHASES ->
          List.of(Set.of("contactId"), Set.of("amount"), Set.of("purchasedAt", "daysAgo"));
    };
  }

  List<Field> fields() {
    return switch (this) {
      case CONTACTS -> KnownFields.CONTACTS;
      case DEALS -> KnownFields.DEALS;
      case PURCHASES -> KnownFields.PURCHASES;
    };
  }

  Optional<Field> field(String name) {
    return fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  static ImportKind of(String json) {
    return Arrays.stream(values())
        .filter(kind -> kind.json().equals(json))
        .findFirst()
        .orElseThrow(() ->
            new Rejection(400, "bad-parameter", "Send as=contacts, as=deals or as=purchases.")
                .error("/as", "unknown", "Rows cannot be imported as '" + json + "'."));
  }
}
