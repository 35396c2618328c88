package io.clientele.platform.relay;

/**
 * A database whose outboxes the relay follows.
 *
 * @param generation how often the relay has begun anew, after the slot was lost
 */
record RelayedDatabase(String name, String topicPrefix, int generation) {
  /** The one database of a real platform has the plain name; slots are shared by all databases. */
  String slot() {
    return "clientele".equals(name)
        ? ConnectorSettings.PUBLICATION
        : ConnectorSettings.PUBLICATION + "_" + name;
  }

  String connector() {
    return "outbox-" + name;
  }
}
