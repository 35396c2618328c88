package io.clientele.hygiene.text;

/** One thing to be said about one field. */
public record Finding(Field field, Reason reason) {}
