package io.clientele.segmentation.contact;

import io.clientele.rules.ContactFields;
import io.clientele.rules.Field;
import io.clientele.rules.FieldCatalog;
import io.clientele.rules.FieldColumns;
import io.clientele.rules.FieldColumns.PurchaseColumns;
import java.util.stream.Collectors;

/** What segments can be made of, and where this service keeps it. */
public final class RuleFields {
  /** Every field of a contact but the number of its duplicates, which is not announced to us. */
  public static final FieldCatalog CATALOG =
      new FieldCatalog(
          ContactFields.CATALOG.fields().stream()
              .filter(field -> !field.equals(ContactFields.DUPLICATES))
              .toList(),
          true);

  /** Columns for a query over {@code contact c left join verdict v}. */
  public static final FieldColumns COLUMNS =
      new FieldColumns(
          CATALOG.fields().stream().collect(Collectors.toMap(Field::name, RuleFields::column)),
          new PurchaseColumns(
              "purchase p",
              "p.contact_id",
              "c.id",
              "p.minor_units",
              "p.currency",
              "p.kind",
              "p.purchased_at"));

  private RuleFields() {}

  private static String column(Field field) {
    if (field.equals(ContactFields.RECOMMENDATION)) {
      return "(case when v.values_hash = c.judged_hash then v.recommendation end)";
    }
    var text = "(c.fields ->> '" + field.name() + "')";
    return switch (field.type()) {
      case TEXT, ENUM -> text;
      case TEXTS, WORDS ->
          "array(select jsonb_array_elements_text(c.fields -> '" + field.name() + "'))";
      case NUMBER -> text + "::numeric";
      case DATE -> text + "::date";
      case INSTANT -> text + "::timestamptz";
      case BOOLEAN -> text + "::boolean";
    };
  }
}
