package io.clientele.dedupe.group;

/**
 * How much there is to decide.
 *
 * @param groups open groups, what the badge shows
 * @param records contacts in them, each once
 * @param pairs pairs the groups stand for
 */
public record CountView(long groups, long records, long pairs) {}
