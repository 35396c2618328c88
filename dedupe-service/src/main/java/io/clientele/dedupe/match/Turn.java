package io.clientele.dedupe.match;

import io.clientele.dedupe.match.LiveIndex.Outcome;

/**
 * The turn to change an index. It is given back when the transaction of its run has ended, or
 * unused by closing it; take it before the transaction holds a connection, which others need.
 */
public final class Turn implements AutoCloseable {
  private final Entity entity;
  private final LiveIndex live;
  private final long ticket;

  Turn(Entity entity, LiveIndex live, long ticket) {
    this.entity = entity;
    this.live = live;
    this.ticket = ticket;
  }

  Entity entity() {
    return entity;
  }

  LiveIndex live() {
    return live;
  }

  long ticket() {
    return ticket;
  }

  /** Ends the run, if there is one, unless its transaction has done so. */
  void end(Outcome outcome) {
    live.end(ticket, outcome);
  }

  @Override
  public void close() {
    end(Outcome.ROLLED_BACK);
  }
}
