package io.clientele.segmentation.membership;

import io.clientele.contracts.MembershipState;
import io.clientele.contracts.Topic;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.outbox.EventDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What was announced of memberships, so that losses are found and healed. */
@ApplicationScoped
class MembershipTopic implements OwnedTopic {
  private final Memberships memberships;

  MembershipTopic(Memberships memberships) {
    this.memberships = memberships;
  }

  static EventDraft event(MembershipState membership, Instant changedAt) {
    var contact = membership.contactId().toString();
    return EventDraft.state(
            Topic.MEMBERSHIP,
            membership.key(),
            contact,
            membership.version(),
            Topic.MEMBERSHIP.type(membership.in() ? "entered" : "left"),
            changedAt,
            membership)
        .about(contact);
  }

  @Override
  public Topic topic() {
    return Topic.MEMBERSHIP;
  }

  @Override
  public String versionsSql() {
    return "select segment_id || ':' || contact_id as key, version, changed_at from membership";
  }

  @Override
  public List<EventDraft> current(Collection<String> keys) {
    return memberships.lock(keys).stream().map(m -> event(m.state(), m.changedAt())).toList();
  }
}
