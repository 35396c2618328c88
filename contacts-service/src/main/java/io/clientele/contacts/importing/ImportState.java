package io.clientele.contacts.importing;

import io.clientele.contracts.JsonName;

/** Where an import stands. */
enum ImportState implements JsonName {
  /** A needed field has no column yet. */
  MAPPING,
  /** It can be run. */
  READY,
  /** Its rows are being written. */
  RUNNING,
  /** Every row was looked at. */
  DONE,
  /** It cannot go on. */
  FAILED,
  /** Somebody stopped it; rows written before stay. */
  CANCELLED;

  boolean isOver() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }

  static ImportState of(String json) {
    return valueOf(json.toUpperCase(java.util.Locale.ROOT));
  }
}
