package io.clientele.kit.inbox;

import io.clientele.contracts.Topic;
import java.util.List;

/** What a service does with the events of one topic. */
public interface TopicHandler<T> {
  /** The topic it consumes. */
  Topic topic();

  /**
   * Applies events to this service's own tables, in the transaction that marks them as applied.
   *
   * @param newer for state, the newest version of each key that this service had not applied; for
   *     facts, those it had never seen; in the topic's order
   */
  void apply(List<Incoming<T>> newer);
}
