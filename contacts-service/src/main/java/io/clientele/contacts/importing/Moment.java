package io.clientele.contacts.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads times as files write them; a day without a time starts at 00:00 UTC. */
final class Moment {
  private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);
  private static final Pattern DAYS = Pattern.compile("\\d{1,6}(\\.\\d{1,9})?");
  private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}");
  private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("d.M.uuuu");

  private Moment() {}

  /** The day; none when the text is not clearly one, such as 03/04/2026. */
  static Optional<LocalDate> day(String text) {
    return at(text).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  /** The moment; none when the text is not clearly one. */
  static Optional<Instant> at(String text) {
    try {
      return Optional.of(parse(text.strip()));
    } catch (DateTimeException unclear) {
      return Optional.empty();
    }
  }

  private static Instant parse(String text) {
    if (DAY_FIRST.matcher(text).matches()) {
      return LocalDate.parse(text, DOTTED).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    if (text.length() <= 10) {
      return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    var iso = text.replace(' ', 'T');
    return iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
        ? OffsetDateTime.parse(iso).toInstant()
        : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
  }

  /** So many days before a moment; none when the text is no number of days. */
  static Optional<Instant> daysBefore(Instant moment, String days) {
    return DAYS.matcher(days.strip()).matches()
        ? Optional.of(
            moment.minusSeconds(new BigDecimal(days.strip()).multiply(SECONDS_PER_DAY).longValue()))
        : Optional.empty();
  }
}
