package io.clientele.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that rules of one place may test, and whether they may count purchases there. */
public final class FieldCatalog {
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final boolean purchases;

  /** A catalog of these fields, in the order in which messages list them. */
  public FieldCatalog(Collection<Field> fields, boolean purchases) {
    fields.forEach(field -> this.fields.put(field.name(), field));
    this.purchases = purchases;
  }

  /** This catalog with more fields, such as an organisation's own. */
  public FieldCatalog with(Collection<Field> more) {
    var all = new ArrayList<>(fields.values());
    all.addAll(more);
    return new FieldCatalog(all, purchases);
  }

  /** This catalog with only these fields, for a place that has no others. */
  public FieldCatalog only(Collection<String> names) {
    return new FieldCatalog(
        fields.values().stream().filter(f -> names.contains(f.name())).toList(), purchases);
  }

  /** This catalog for a place that knows no purchases. */
  public FieldCatalog withoutPurchases() {
    return new FieldCatalog(fields.values(), false);
  }

  /** The field of that name. */
  public Optional<Field> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** All fields. */
  public List<Field> fields() {
    return List.copyOf(fields.values());
  }

  /** Whether rules may count purchases. */
  public boolean purchases() {
    return purchases;
  }
}
