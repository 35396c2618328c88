package io.clientele.rules;

/**
 * One thing wrong with a rule.
 *
 * @param pointer where, as a JSON pointer into the rule
 * @param code what kind of thing, stable
 * @param message what is allowed there
 */
public record RuleError(String pointer, String code, String message) {}
