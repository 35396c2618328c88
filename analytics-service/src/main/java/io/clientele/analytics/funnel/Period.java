package io.clientele.analytics.funnel;

import io.clientele.kit.problem.Rejection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The time a report is about.
 *
 * @param from its start; null for since ever
 * @param to its end, not part of it; null for until now
 */
record Period(@Nullable Instant from, @Nullable Instant to) {

  /**
   * Reads days (from midnight UTC) or instants.
   *
   * @throws Rejection 400 when one is neither, or when the period ends before it starts
   */
  static Period of(@Nullable String from, @Nullable String to) {
    var period = new Period(read("from", from), read("to", to));
    if (period.from != null && period.to != null && period.to.isBefore(period.from)) {
      throw refusal("to", "before-from", "The period ends before it starts.");
    }
    return period;
  }

  private static @Nullable Instant read(String name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException wrong) {
      throw refusal(name, "not-a-time", "Neither a day nor an instant.");
    }
  }

  private static Rejection refusal(String name, String code, String message) {
    return new Rejection(
            400,
            "bad-period",
            "Give from and to as days (2026-05-01) or instants (2026-05-01T08:00:00Z), from not"
                + " after to.")
        .error("/" + name, code, message);
  }
}
