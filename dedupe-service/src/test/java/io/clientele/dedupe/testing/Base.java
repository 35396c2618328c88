package io.clientele.dedupe.testing;

import static org.awaitility.Awaitility.await;

import io.clientele.contracts.ContactState;
import io.clientele.dedupe.group.RegroupContacts;
import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.writer.Writer;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.outbox.RelayGate;
import io.clientele.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The service's database as tests see it. */
@ApplicationScoped
public class Base {
  private final Sql sql;
  private final Writer writer;
  private final RelayGate gate;
  private final RegroupContacts regroupContacts;

  Base(Sql sql, Writer writer, RelayGate gate, RegroupContacts regroupContacts) {
    this.sql = sql;
    this.writer = writer;
    this.gate = gate;
    this.regroupContacts = regroupContacts;
  }

  /** Forgets all contacts and groups, once the service may write. */
  public void empty() {
    writer.await();
    await().atMost(Duration.ofSeconds(60)).until(gate::isOpen);
    sql.write(handle -> {
      handle.execute(
          "truncate contact, company, phone_member, phone_group, duplicate_state, decision,"
              + " outbox");
      handle.execute(
          "truncate match_pair, match_member, match_group, match_left, model, record_change");
      handle.execute("update rule set enabled = true, largest = 30 where name = 'same-phone'");
      handle.execute("update rule set enabled = true");
      // as if another writer had done it
      handle.execute("update engine set stamp = stamp + 1, scanned = null, learn = 0");
      for (var entity : Entity.values()) {
        handle.execute(
            "update engine set model = ? where entity = ?", entity.fingerprint(), entity.json());
      }
    });
  }

  /** Applies contacts as one batch. */
  public void apply(Someone... contacts) {
    applyAll(Stream.of(contacts).map(Someone::toIncoming).toList());
  }

  /** Applies events as one batch. */
  public void applyAll(List<Incoming<ContactState>> batch) {
    QuarkusTransaction.requiringNew().run(() -> regroupContacts.apply(batch));
  }

  /** Applies contacts in the caller's transaction. */
  public void join(List<Someone> contacts) {
    regroupContacts.apply(contacts.stream().map(Someone::toIncoming).toList());
  }

  /** Changes the database itself. */
  public void execute(String statement) {
    sql.write(handle -> handle.execute(statement));
  }

  /** One number from the database. */
  public long number(String query, Object... values) {
    return sql.read(handle -> handle.select(query, values).mapTo(long.class).one());
  }

  /** Ids from the database. */
  public List<UUID> ids(String query, Object... values) {
    return sql.read(handle -> handle.select(query, values).mapTo(UUID.class).list());
  }
}
