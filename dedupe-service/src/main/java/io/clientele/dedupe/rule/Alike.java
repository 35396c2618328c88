package io.clientele.dedupe.rule;

/** The engine's rule: contacts whose values together make it likely that they are one. */
public final class Alike {
  /** The rule's name in events and answers. */
  public static final String NAME = "alike";

  private Alike() {}
}
