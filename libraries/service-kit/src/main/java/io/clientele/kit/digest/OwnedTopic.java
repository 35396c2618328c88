package io.clientele.kit.digest;

import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.EventDraft;
import java.util.Collection;
import java.util.List;

/** What an owner knows about a topic it publishes, so that losses can be found and healed. */
public interface OwnedTopic {
  /** The topic it publishes. */
  Topic topic();

  /**
   * A query over everything ever published and not withdrawn, with the columns {@code key text},
   * {@code version bigint} (0 for a fact) and {@code changed_at timestamptz} (the event's {@code
   * occurredAt}); an erased thing keeps its row.
   */
  String versionsSql();

  /**
   * The present state of these keys as events, read under the rows' locks in the caller's
   * transaction; a tombstone for what was erased, nothing for a fact whose row is gone.
   */
  List<EventDraft> current(Collection<String> keys);
}
