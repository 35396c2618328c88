package io.clientele.kit.sample;

import io.clientele.contracts.CompanyState;
import io.clientele.contracts.ContactState;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Counts how often each contact's name had an effect; refuses one name for ever. */
@ApplicationScoped
public class SeenContacts implements TopicHandler<ContactState> {
  /** A contact of this name can never be applied while {@link #mended} is false. */
  public static final String POISON = "Poison";

  /** A contact whose name begins so has an effect that is announced: a company of that name. */
  public static final String ECHO = "Echo";

  private final Sql sql;
  private final Inbox inbox;
  private final Outbox outbox;
  private volatile boolean mended;

  SeenContacts(Sql sql, Inbox inbox, Outbox outbox) {
    this.sql = sql;
    this.inbox = inbox;
    this.outbox = outbox;
  }

  void table(@Observes StartupEvent start) {
    sql.write(handle ->
        handle.execute(
            "create table if not exists seen (id text primary key, name text, times integer)"));
  }

  public void mend(boolean now) {
    mended = now;
  }

  @org.eclipse.microprofile.reactive.messaging.Incoming("contacts")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.apply(batch, this);
  }

  @Override
  public Topic topic() {
    return Topic.CONTACT;
  }

  @Override
  public void apply(List<Incoming<ContactState>> newer) {
    for (var event : newer) {
      var name = event.value().map(ContactState::givenName).orElse("");
      if (POISON.equals(name) && !mended) {
        throw new IllegalStateException("This name cannot be applied");
      }
      sql.write(handle ->
          handle.execute(
              "insert into seen values (?, ?, 1) on conflict (id)"
                  + " do update set name = excluded.name, times = seen.times + 1",
              event.key(),
              name));
      if (name.startsWith(ECHO)) {
        outbox.publish(echo(event, name));
      }
    }
  }

  private static EventDraft echo(Incoming<ContactState> event, String name) {
    var at = event.occurredAt();
    var company = new CompanyState(UUID.fromString(event.key()), event.version(), name, at, at);
    return EventDraft.state(
            Topic.COMPANY,
            event.key(),
            event.key(),
            event.version(),
            "contacts.company",
            at,
            company)
        .causedBy(event);
  }

  /** A contact of which only the name is known. */
  public static ContactState contact(UUID id, long version, String name, Instant at) {
    return new ContactState(
        id,
        version,
        ContactState.State.ACTIVE,
        name,
        null,
        null,
        ContactState.Sex.UNKNOWN,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        at,
        at,
        ContactState.Cause.CREATED,
        List.of(),
        null);
  }

  /** The name last applied and how often any was; empty when none was. */
  public List<String> seen(String id) {
    return sql.read(handle ->
        handle
            .createQuery("select name || ' ' || times from seen where id = ?")
            .bind(0, id)
            .mapTo(String.class)
            .list());
  }
}
