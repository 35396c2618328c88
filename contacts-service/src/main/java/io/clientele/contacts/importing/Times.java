package io.clientele.contacts.importing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a row's moments, given as a time or as days before the import. */
final class Times {
  private final Instant imported;
  private @Nullable String unclear;

  Times(Instant imported) {
    this.imported = imported;
  }

  /** The moment; null when the row has none, or one that cannot be read. */
  @Nullable Instant read(ImportRow row, String field, String daysAgoField) {
    var text = row.text(field);
    var days = row.text(daysAgoField);
    if (text == null && days == null) {
      return null;
    }
    Optional<Instant> at =
        text == null ? Moment.daysBefore(imported, days == null ? "" : days) : Moment.at(text);
    if (at.isEmpty()) {
      unclear = text == null ? days : text;
    }
    return at.orElse(null);
  }

  /** A text that was no clear moment; null when all were. */
  @Nullable String unclear() {
    return unclear;
  }
}
