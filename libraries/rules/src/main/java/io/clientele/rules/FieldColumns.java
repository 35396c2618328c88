package io.clientele.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a service keeps what rules test. The expressions come from code, never from users.
 *
 * @param columns an SQL expression per field name; fields of several texts or words need an
 *     expression of type {@code text[]}, fixed words and texts one of type {@code text}
 * @param purchases where purchases are, null where there are none
 */
public record FieldColumns(Map<String, String> columns, @Nullable PurchaseColumns purchases) {
  /** Keeps the map from later change. */
  public FieldColumns {
    columns = Map.copyOf(columns);
  }

  /** Columns of a place without purchases. */
  public static FieldColumns of(Map<String, String> columns) {
    return new FieldColumns(columns, null);
  }

  /**
   * The table of purchases.
   *
   * @param table its name
   * @param owner its column that says whose purchase it is
   * @param subject the outer expression {@code owner} must equal, such as {@code c.id}
   */
  public record PurchaseColumns(
      String table,
      String owner,
      String subject,
      String minorUnits,
      String currency,
      String kind,
      String purchasedAt) {}

  String column(Field field) {
    var column = columns.get(field.name());
    if (column == null) {
      throw new IllegalArgumentException("No column holds the field " + field.name());
    }
    return column;
  }
}
