package io.clientele.matching.block;

/**
 * A shape of one field.
 *
 * @param field the number of the field
 * @param shape what of its value is looked at
 */
public record Signature(int field, Shape shape) {}
