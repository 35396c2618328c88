package io.clientele.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.kit.problem.Rejection;
import io.clientele.rules.InvalidRule;
import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.segmentation.contact.RuleFields;

/** Reads rules over what this service knows of contacts. */
public final class SegmentRules {
  private SegmentRules() {}

  /**
   * Reads a client's rule.
   *
   * @throws Rejection 422 that names everything wrong with it
   */
  public static Rule require(JsonNode json) {
    try {
      return parse(json);
    } catch (InvalidRule invalid) {
      var refusal =
          new Rejection(
              422,
              "invalid-rule",
              "Correct the parts of the rule listed in errors and send it again.");
      invalid.errors().forEach(e -> refusal.error("/rule" + e.pointer(), e.code(), e.message()));
      throw refusal;
    }
  }

  /** Reads a rule, or a part of one, that was accepted before. */
  public static Rule parse(JsonNode json) {
    return RuleJson.parse(json, RuleFields.CATALOG);
  }
}
