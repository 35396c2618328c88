package io.clientele.contacts.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.JsonName;
import io.clientele.kit.problem.Rejection;
import io.clientele.rules.ContactFields;
import io.clientele.rules.FieldColumns;
import io.clientele.rules.InvalidRule;
import io.clientele.rules.RuleJson;
import io.clientele.rules.RuleSql;
import io.clientele.rules.SqlClause;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list of contacts may be narrowed to: words, states, a rule. */
final class Conditions {
  private static final FieldColumns COLUMNS =
      new FieldColumns(
          Map.ofEntries(
              Map.entry("givenName", "c.given_name"),
              Map.entry("familyName", "c.family_name"),
              Map.entry("fullName", "nullif(c.shown_name, '')"),
              Map.entry("sex", "c.sex"),
              Map.entry("birthDate", "c.birth_date"),
              Map.entry("language", "c.language"),
              Map.entry(
                  "email", "array(select e ->> 'value' from jsonb_array_elements(c.emails) e)"),
              Map.entry(
                  "phone",
                  "array(select coalesce(p ->> 'e164', p ->> 'value')"
                      + " from jsonb_array_elements(c.phones) p)"),
              Map.entry("company.name", "(select o.name from company o where o.id = c.company_id)"),
              Map.entry("jobTitle", "c.job_title"),
              Map.entry("address.street", "(c.address ->> 'street')"),
              Map.entry("address.city", "(c.address ->> 'city')"),
              Map.entry("address.region", "(c.address ->> 'region')"),
              Map.entry("address.postalCode", "(c.address ->> 'postal_code')"),
              Map.entry("address.country", "(c.address ->> 'country')"),
              Map.entry("owner", "c.owner"),
              Map.entry("source", "c.source"),
              Map.entry("territory", "c.territory"),
              Map.entry("tags", "c.tags"),
              Map.entry("state", "c.state"),
              Map.entry(
                  "recommendation",
                  "(case when c.verdict ->> 'valuesHash' = c.values_hash"
                      + " or cast(c.verdict ->> 'contactVersion' as bigint) = c.version"
                      + " then c.verdict ->> 'recommendation' end)"),
              Map.entry("duplicates", "c.duplicates"),
              Map.entry("createdAt", "c.created_at"),
              Map.entry("updatedAt", "c.updated_at")),
          new FieldColumns.PurchaseColumns(
              "purchase",
              "purchase.contact_id",
              "c.id",
              "purchase.amount_minor",
              "purchase.currency",
              "purchase.product_kind",
              "purchase.purchased_at"));

  private Conditions() {}

  /** Contacts in one of these states that have every typed word. */
  static SqlClause list(@Nullable String words, List<String> states) {
    var binds = new LinkedHashMap<String, Object>();
    var where = "c.state in (" + states(states) + ")";
    var query = words == null ? "" : Words.query(words);
    if (!query.isEmpty()) {
      binds.put("words", query);
      where += " and to_tsvector('simple', c.words) @@ to_tsquery('simple', :words)";
    }
    return new SqlClause(where, binds);
  }

  private static String states(List<String> asked) {
    var wanted = asked.isEmpty() ? List.of("active", "frozen") : asked;
    var known = Arrays.stream(State.values()).map(JsonName::json).toList();
    if (!known.containsAll(wanted)) {
      throw new Rejection(400, "bad-parameter", "Send state as one or more of " + known + ".")
          .error("/state", "unknown", "There is no such state.");
    }
    return "'" + String.join("', '", wanted) + "'";
  }

  /**
   * Contacts of the working states, or of those the rule itself names, that the rule holds for.
   *
   * @throws Rejection 422 naming everything that is wrong with the rule
   */
  static SqlClause rule(JsonNode json, Instant now) {
    try {
      var rule = RuleJson.parse(json, ContactFields.CATALOG);
      var clause = RuleSql.compile(rule, COLUMNS, now);
      var states = json.findValuesAsText("field").contains("state");
      return states
          ? clause
          : new SqlClause("c.state in ('active', 'frozen') and " + clause.where(), clause.binds());
    } catch (InvalidRule wrong) {
      var rejection =
          new Rejection(422, "bad-rule", "Correct the rule where errors say and send it again.");
      wrong.errors().forEach(e -> rejection.error("/rule" + e.pointer(), e.code(), e.message()));
      throw rejection;
    }
  }
}
