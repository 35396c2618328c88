package io.clientele.analytics.testing;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.DuplicateGroup;
import io.clientele.contracts.DuplicateState;
import io.clientele.contracts.Email;
import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.JudgedValues;
import io.clientele.contracts.Phone;
import io.clientele.contracts.Topic;
import io.clientele.contracts.VerdictState;
import io.clientele.kit.testing.TestTopics;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as the other services announce it. */
public record SomeContact(
    UUID id,
    State state,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String owner,
    @Nullable String source,
    Instant updatedAt) {

  /** A contact that nothing is wanting of. */
  public static SomeContact fine() {
    return new SomeContact(
        UUID.randomUUID(),
        State.ACTIVE,
        "ada@example.org",
        "+442079460695",
        "Ann",
        "web",
        Instant.now());
  }

  /** The same contact in another state. */
  public SomeContact now(State other) {
    return new SomeContact(id, other, email, phone, owner, source, updatedAt);
  }

  /** Announces it. */
  public SomeContact publish(long version) {
    TestTopics.publishState(Topic.CONTACT, id.toString(), id.toString(), version, state(version));
    return this;
  }

  /** Announces what validation thinks of its values as they are. */
  public SomeContact publishVerdict(String field, String verdict) {
    var state =
        new VerdictState(
            id,
            1,
            JudgedValues.hash(state(1)),
            1,
            List.of(new FieldVerdict(field, null, verdict, FieldVerdict.State.FINAL, List.of())),
            VerdictState.Recommendation.KEEP,
            Instant.now());
    TestTopics.publishState(Topic.VERDICT, id.toString(), id.toString(), 1, state);
    return this;
  }

  /** Announces a group of contacts that have the same phone. */
  public static void publishGroup(UUID group, SomeContact... members) {
    publishGroup(group, "same-phone", DuplicateGroup.Level.LIKELY, members);
  }

  /** Announces a group of contacts. */
  public static void publishGroup(
      UUID group, String rule, DuplicateGroup.Level level, SomeContact... members) {
    publishGroup(group, rule, level, null, members);
  }

  public static void publishGroup(
      UUID group,
      String rule,
      DuplicateGroup.Level level,
      @Nullable Integer surplus,
      SomeContact... members) {
    var ids = Arrays.stream(members).map(SomeContact::id).toList();
    var state =
        new DuplicateGroup(
            group,
            1,
            rule,
            DuplicateGroup.State.OPEN,
            level,
            ids,
            ids.size() * (ids.size() - 1L) / 2,
            surplus,
            Instant.now());
    TestTopics.publishState(Topic.DUPLICATE_GROUP, group.toString(), group.toString(), 1, state);
  }

  /** Announces the groups it is in. */
  public void publishGroups(UUID... groups) {
    var state = new DuplicateState(id, 1, groups.length, List.of(groups), Instant.now());
    TestTopics.publishState(Topic.DUPLICATE, id.toString(), id.toString(), 1, state);
  }

  private ContactState state(long version) {
    return new ContactState(
        id,
        version,
        state,
        "Ada",
        null,
        null,
        ContactState.Sex.UNKNOWN,
        null,
        null,
        email == null ? List.of() : List.of(new Email(email, null, true)),
        phone == null ? List.of() : List.of(new Phone(phone, phone, null)),
        null,
        null,
        null,
        owner,
        source,
        null,
        List.of(),
        List.of(),
        updatedAt,
        updatedAt,
        ContactState.Cause.CHANGED,
        List.of(),
        null);
  }
}
