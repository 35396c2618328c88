package io.clientele.rules;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the JSON form of rules, which is that of react-querybuilder plus aggregates. */
public final class RuleJson {
  private RuleJson() {}

  /** Reads a rule over the fields of contacts; {@link InvalidRule} names all that is wrong. */
  public static Rule parse(JsonNode json) {
    return parse(json, ContactFields.CATALOG);
  }

  /** Reads a rule over the fields of this catalog. */
  public static Rule parse(JsonNode json, FieldCatalog catalog) {
    var errors = new RuleErrors();
    var rule = new RuleReader(catalog, errors).read(json, "", 0);
    errors.refuse();
    return rule;
  }
}
