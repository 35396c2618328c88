package io.clientele.dedupe.testing;

import io.clientele.contracts.Address;
import io.clientele.contracts.ContactState;
import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.Phone;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.testing.TestTopics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A contact at one version, as the contacts service would announce it. */
public record Someone(
    UUID id,
    long version,
    State state,
    @Nullable String givenName,
    @Nullable String familyName,
    List<Phone> phones,
    @Nullable String country) {

  /** Somebody new with these numbers in E.164, whose name is not known. */
  public static Someone with(String... e164) {
    return named(null, null, e164);
  }

  /** Somebody new of this name with these numbers in E.164. */
  public static Someone named(@Nullable String given, @Nullable String family, String... e164) {
    return new Someone(UUID.randomUUID(), 1, State.ACTIVE, given, family, phones(e164), null);
  }

  /** Somebody new whose number was left as entered. */
  public static Someone entered(String value, @Nullable String country) {
    return new Someone(
        UUID.randomUUID(),
        1,
        State.ACTIVE,
        null,
        null,
        List.of(new Phone(value, null, null)),
        country);
  }

  private static List<Phone> phones(String... e164) {
    return Stream.of(e164).map(number -> new Phone(number, number, "mobile")).toList();
  }

  /** The same contact, next version, with other numbers. */
  public Someone now(String... e164) {
    return new Someone(id, version + 1, state, givenName, familyName, phones(e164), country);
  }

  /** The same contact, next version, in another state. */
  public Someone now(State other) {
    return new Someone(id, version + 1, other, givenName, familyName, phones, country);
  }

  /** Sends it on its topic. */
  public Someone publish() {
    TestTopics.publishState(Topic.CONTACT, id.toString(), id.toString(), version, toState());
    return this;
  }

  /** The event a handler would get. */
  public Incoming<ContactState> toIncoming() {
    return new Incoming<>(
        Topic.CONTACT, id.toString(), version, Optional.of(toState()), Instant.now(), null);
  }

  /** The event a handler would get once it is erased. */
  public Incoming<ContactState> toTombstone() {
    return new Incoming<>(
        Topic.CONTACT, id.toString(), version + 1, Optional.empty(), Instant.now(), null);
  }

  /** The event's payload. */
  public ContactState toState() {
    var now = Instant.now();
    return new ContactState(
        id,
        version,
        state,
        givenName,
        familyName,
        null,
        ContactState.Sex.UNKNOWN,
        null,
        null,
        List.of(),
        phones,
        null,
        null,
        country == null ? null : new Address(null, null, null, null, null, country),
        null,
        null,
        null,
        List.of(),
        List.of(),
        now,
        now,
        ContactState.Cause.CHANGED,
        List.of(),
        null);
  }
}
