package io.clientele.contacts.interaction;

import io.clientele.contracts.Interaction;
import io.clientele.contracts.Topic;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.outbox.EventDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Lets consumers find out that they lack an interaction. */
@ApplicationScoped
class InteractionTopic implements OwnedTopic {
  private final Interactions interactions;

  InteractionTopic(Interactions interactions) {
    this.interactions = interactions;
  }

  @Override
  public Topic topic() {
    return Topic.INTERACTION;
  }

  @Override
  public String versionsSql() {
    return "select cast(id as text) as key, cast(0 as bigint) as version,"
        + " recorded_at as changed_at from interaction";
  }

  @Override
  public List<EventDraft> current(Collection<String> keys) {
    return interactions.findLocked(keys).stream().map(InteractionTopic::event).toList();
  }

  /** The fact in the partition of the contact it was had with. */
  static EventDraft event(Interaction interaction) {
    var contact = interaction.contactId().toString();
    return EventDraft.fact(
            Topic.INTERACTION,
            interaction.id(),
            contact,
            Topic.INTERACTION.type("recorded"),
            interaction.recordedAt(),
            interaction)
        .about(contact);
  }
}
