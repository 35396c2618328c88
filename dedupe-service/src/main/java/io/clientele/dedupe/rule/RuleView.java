package io.clientele.dedupe.rule;

import java.util.List;

/**
 * A duplicate rule as clients see it.
 *
 * @param entity what it compares
 * @param fields what must be equal
 * @param level how sure it is; a suspect is never merged by itself
 */
public record RuleView(
    String entity, String name, List<String> fields, String level, String description) {}
