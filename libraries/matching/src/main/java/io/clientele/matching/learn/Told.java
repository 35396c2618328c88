package io.clientele.matching.learn;

/**
 * A field that another one tells: who lives in one town lives in one country, so that agreeing in
 * the country adds nothing.
 *
 * @param field the field that is told
 * @param by the field that tells it
 */
public record Told(int field, int by) {}
