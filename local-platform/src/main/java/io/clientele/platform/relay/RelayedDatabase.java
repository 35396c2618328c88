package io.clientele.platform.relay;

/**
 * A database whose outboxes the relay follows.
 *
 * @param generation how often the relay has begun anew, after the slot was lost
 */
record RelayedDatabase(String name, String topicPrefix, int generation) {
  /** The one database of a real platform; there may be many for tests, each a little slower. */
  boolean isReal() {
    return "clientele".equals(name);
  }

  /** Slots share one space of names, whatever their database. */
  String slot() {
    return isReal() ? ConnectorSettings.PUBLICATION : ConnectorSettings.PUBLICATION + "_" + name;
  }

  String connector() {
    return "outbox-" + name;
  }
}
