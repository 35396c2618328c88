package io.clientele.dedupe.decision;

import io.clientele.contracts.JsonName;

/** What somebody decided of two contacts. */
public enum Verdict implements JsonName {
  /** They are two. */
  NOT_DUPLICATE,
  /** They are two who live together. */
  SAME_HOUSEHOLD,
  /** They are one. */
  DUPLICATE
}
