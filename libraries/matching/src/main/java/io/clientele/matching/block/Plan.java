package io.clientele.matching.block;

import java.util.List;

/**
 * Which pairs to compare.
 *
 * @param rules the reasons to compare two records
 * @param refiners what divides a block that has grown too large, most telling first
 * @param cut the largest block that is compared whole
 */
public record Plan(List<Rule> rules, List<Signature> refiners, int cut) {}
