package io.clientele.dedupe.rule;

/** The engine's rules: records whose values together make it likely that they are one. */
public final class Alike {
  /** The name of the rule for contacts in events and answers. */
  public static final String NAME = "alike";

  /** The name of the rule for companies. */
  public static final String COMPANIES = "alike-companies";

  private Alike() {}
}
