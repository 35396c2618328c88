package io.clientele.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one contact when a rule is asked about it. */
public final class Subject {
  private final Map<String, List<Value>> fields;
  private final List<Purchase> purchases;

  private Subject(Builder builder) {
    this.fields = Map.copyOf(builder.fields);
    this.purchases = List.copyOf(builder.purchases);
  }

  /**
   * One purchase or refund.
   *
   * @param minorUnits the amount in the currency's smallest unit, negative for a refund
   */
  public record Purchase(Instant at, long minorUnits, String currency, @Nullable String kind) {
    /** Cuts the time to the microseconds that the database keeps. */
    public Purchase {
      at = at.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** Starts a subject of which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  List<Value> values(Field field) {
    return fields.getOrDefault(field.name(), List.of());
  }

  List<Purchase> purchases() {
    return purchases;
  }

  /** Gathers what is known of a contact. */
  public static final class Builder {
    private final Map<String, List<Value>> fields = new HashMap<>();
    private final List<Purchase> purchases = new ArrayList<>();

    private Builder() {}

    /** Sets a field; null and an empty collection mean that nothing is known. */
    public Builder with(Field field, @Nullable Object value) {
      var values = value instanceof Collection<?> several ? several : collection(value);
      fields.put(field.name(), values.stream().map(one -> typed(field, one)).toList());
      return this;
    }

    /** Adds purchases. */
    public Builder purchases(Collection<Purchase> more) {
      purchases.addAll(more);
      return this;
    }

    /** The subject as gathered so far. */
    public Subject build() {
      return new Subject(this);
    }

    private static Collection<?> collection(@Nullable Object value) {
      return value == null ? List.of() : List.of(value);
    }

    private static Value typed(Field field, Object value) {
      return switch (field.type()) {
        case TEXT, TEXTS, WORDS, ENUM -> Value.text((String) value);
        case NUMBER -> new Value.Decimal(new BigDecimal(value.toString()));
        case DATE -> new Value.Day((LocalDate) value);
        case INSTANT -> new Value.Moment((Instant) value);
        case BOOLEAN -> new Value.Flag((Boolean) value);
      };
    }
  }
}
