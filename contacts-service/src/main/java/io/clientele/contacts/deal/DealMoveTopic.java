package io.clientele.contacts.deal;

import io.clientele.contracts.Topic;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.outbox.EventDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Lets consumers find out that they lack a move. */
@ApplicationScoped
class DealMoveTopic implements OwnedTopic {
  private final DealMoves moves;

  DealMoveTopic(DealMoves moves) {
    this.moves = moves;
  }

  @Override
  public Topic topic() {
    return Topic.DEAL_MOVE;
  }

  @Override
  public String versionsSql() {
    return "select cast(id as text) as key, cast(0 as bigint) as version, recorded_at as changed_at"
        + " from deal_move";
  }

  @Override
  public List<EventDraft> current(Collection<String> keys) {
    return Moves.events(moves.find(keys));
  }
}
