package io.clientele.dedupe.group;

/** How many pairs a group stands for, without ever writing them down. */
final class Pairs {
  private Pairs() {}

  /** Pairs among so many contacts: 0 for one or none. */
  static long among(int contacts) {
    return (long) contacts * (contacts - 1) / 2;
  }
}
