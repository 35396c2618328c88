package io.clientele.contacts.importing;

import io.clientele.contacts.importing.ImportRow.Refused;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which contact the rows of a batch mean by a name. */
final class ContactNames {
  private final Map<String, Set<UUID>> ids = new HashMap<>();

  void add(String name, UUID id) {
    ids.computeIfAbsent(name, none -> new HashSet<>()).add(id);
  }

  private Set<UUID> of(String name) {
    var exact = ids.get(name);
    return exact == null ? ids.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of()) : exact;
  }

  /** The one contact of that name, if there is exactly one. */
  Optional<UUID> one(String name) {
    var found = of(name);
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /** Why a row that names this contact cannot be taken. */
  Refused refusal(ImportRow row, String name) {
    return of(name).isEmpty()
        ? row.refused(
            "unknown-contact", "No contact has the id '" + name + "': import the contacts first.")
        : row.refused(
            "ambiguous-contact",
            "Several contacts have the id '" + name + "': use the ids of this platform.");
  }
}
