package io.clientele.segmentation.testing;

/** Rules that tests use. */
public final class Rules {
  private Rules() {}

  /** Women of one source who spent more than an amount in the last 30 days. */
  public static String womenWhoSpentMoreThan(String amount, String source) {
    return
"""
{"combinator": "and", "rules": [
  {"field": "sex", "operator": "=", "value": "female"},
  {"field": "source", "operator": "=", "value": "%s"},
  {"aggregate": "sum", "of": "purchases.amount", "currency": "EUR", "window": {"days": 30},
   "operator": ">", "value": "%s"}]}
"""
        .formatted(source, amount);
  }

  /** Contacts of one source with a recommendation. */
  public static String recommended(String recommendation, String source) {
    return
"""
{"combinator": "and", "rules": [
  {"field": "recommendation", "operator": "=", "value": "%s"},
  {"field": "source", "operator": "=", "value": "%s"}]}
"""
        .formatted(recommendation, source);
  }
}
