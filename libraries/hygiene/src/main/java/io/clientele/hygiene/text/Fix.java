package io.clientele.hygiene.text;

/** A field and the value it should have; an empty value empties the field. */
public record Fix(Field field, String value) {}
