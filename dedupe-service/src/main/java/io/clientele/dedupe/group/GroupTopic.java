package io.clientele.dedupe.group;

import io.clientele.contracts.Topic;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.outbox.EventDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was announced of groups, so that losses are found and healed. */
@ApplicationScoped
class GroupTopic implements OwnedTopic {
  private final Groups groups;

  GroupTopic(Groups groups) {
    this.groups = groups;
  }

  @Override
  public Topic topic() {
    return Topic.DUPLICATE_GROUP;
  }

  @Override
  public String versionsSql() {
    return "select id::text as key, version, changed_at from phone_group"
        + " union all select id::text, version, changed_at from match_group";
  }

  @Override
  public List<EventDraft> current(Collection<String> keys) {
    var ids = keys.stream().map(UUID::fromString).toList();
    groups.lock(ids); // members are read by a later statement, which sees what the lock waited for
    return groups.read(ids).stream().map(Group::toEvent).toList();
  }
}
