package io.clientele.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A typed value, of a rule or of a contact. */
public sealed interface Value extends Comparable<Value> {

  /** What the database driver is given for it. */
  Object bind();

  /** The order of two values of one type. */
  @Override
  int compareTo(Value other);

  /** A text, folded so that case does not matter. */
  record Text(String folded) implements Value {
    @Override
    public Object bind() {
      return folded;
    }

    @Override
    public int compareTo(Value other) {
      return folded.compareTo(((Text) other).folded);
    }
  }

  /** A number; 1.0 and 1 are the same. */
  record Decimal(BigDecimal number) implements Value {
    @Override
    public Object bind() {
      return number;
    }

    @Override
    public int compareTo(Value other) {
      return number.compareTo(((Decimal) other).number);
    }
  }

  /** A calendar day. */
  record Day(LocalDate day) implements Value {
    @Override
    public Object bind() {
      return day;
    }

    @Override
    public int compareTo(Value other) {
      return day.compareTo(((Day) other).day);
    }
  }

  /** A point in time, cut to the microseconds that the database keeps. */
  record Moment(Instant instant) implements Value {
    /** Cuts what the database would not keep. */
    public Moment {
      instant = instant.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Object bind() {
      return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public int compareTo(Value other) {
      return instant.compareTo(((Moment) other).instant);
    }
  }

  /** Yes or no. */
  record Flag(boolean flag) implements Value {
    @Override
    public Object bind() {
      return flag;
    }

    @Override
    public int compareTo(Value other) {
      return Boolean.compare(flag, ((Flag) other).flag);
    }
  }

  /**
   * A text for comparing. Letter by letter, as PostgreSQL's {@code pg_c_utf8} does it: a predicate
   * and its SQL must not differ over the Turkish i or the Greek final sigma.
   */
  static Text text(String text) {
    var folded = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
    return new Text(folded.toString());
  }
}
