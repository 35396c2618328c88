package io.clientele.analytics.customers;

import io.clientele.contracts.DuplicateGroup;
import io.clientele.contracts.DuplicateState;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which contacts were found to be alike: by groups, and by contacts. */
@ApplicationScoped
public class DuplicateCopies {
  private static final String STORE_GROUPS =
      """
      insert into duplicate_group (id, rule, level, surplus, open, members)
      select id, rule, level, surplus, open, string_to_array(members, ' ')::uuid[]
      from unnest(:id, :rule, :level, :surplus, :open, :members)
             as t(id, rule, level, surplus, open, members)
      order by id
      on conflict (id) do update
        set rule = excluded.rule, level = excluded.level, surplus = excluded.surplus,
            open = excluded.open, members = excluded.members
      """;
  private static final String STORE_CONTACTS =
      """
      insert into duplicate_contact (contact_id, groups)
      select contact_id, string_to_array(groups, ' ')::uuid[]
      from unnest(:contact, :groups) as t(contact_id, groups)
      order by contact_id
      on conflict (contact_id) do update set groups = excluded.groups
      """;

  private final Sql sql;

  DuplicateCopies(Sql sql) {
    this.sql = sql;
  }

  /** Keeps groups as they are now. */
  public void groups(List<DuplicateGroup> groups) {
    sql.write(handle ->
        handle
            .createUpdate(STORE_GROUPS)
            .bind("id", SqlArray.of(UUID.class, groups, DuplicateGroup::id))
            .bind("rule", SqlArray.of(String.class, groups, DuplicateGroup::rule))
            .bind("level", SqlArray.of(String.class, groups, group -> group.level().name()))
            .bind("surplus", SqlArray.of(Integer.class, groups, DuplicateGroup::surplus))
            .bind("open", SqlArray.of(Boolean.class, groups, DuplicateCopies::isOpen))
            .bind("members", SqlArray.of(String.class, groups, g -> text(g.members())))
            .execute());
  }

  private static boolean isOpen(DuplicateGroup group) {
    return group.state() == DuplicateGroup.State.OPEN;
  }

  /** Keeps which open groups contacts are in. */
  public void contacts(List<DuplicateState> contacts) {
    sql.write(handle ->
        handle
            .createUpdate(STORE_CONTACTS)
            .bind("contact", SqlArray.of(UUID.class, contacts, DuplicateState::contactId))
            .bind("groups", SqlArray.of(String.class, contacts, c -> text(c.groups())))
            .execute());
  }

  private static String text(List<UUID> ids) {
    return String.join(" ", ids.stream().map(UUID::toString).toList());
  }

  /** Forgets groups whose owner erased them. */
  public void forgetGroups(Collection<UUID> ids) {
    delete("duplicate_group where id", ids);
  }

  /** Forgets erased contacts. */
  public void forgetContacts(Collection<UUID> ids) {
    delete("duplicate_contact where contact_id", ids);
  }

  private void delete(String from, Collection<UUID> ids) {
    sql.write(handle ->
        handle
            .createUpdate("delete from " + from + " = any(:id)")
            .bind("id", SqlArray.of(UUID.class, ids))
            .execute());
  }
}
