package io.clientele.matching.group;

/**
 * Two records that may be one, and how likely.
 *
 * @param left the smaller record
 * @param right the larger record
 * @param weight the weight in bits
 */
public record Edge(int left, int right, double weight) {}
