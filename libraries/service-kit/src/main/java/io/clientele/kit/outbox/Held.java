package io.clientele.kit.outbox;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Keeps back what a consumer announces before it has read everything that was there before it: the
 * newest of each key, so that only what is left of it goes out.
 */
@ApplicationScoped
public class Held {
  private static final ScopedValue<Boolean> HOLDING = ScopedValue.newInstance();
  private static final String COLUMNS =
      "id, topic, key, partition, type, source, subject, aggregate_version, occurred_at,"
          + " dataschema, payload, traceparent";
  private static final String RELEASE =
      """
      with released as (delete from held returning *)
      insert into outbox (%1$s)
      select %1$s from released order by id
      """
          .formatted(COLUMNS);
  private static final String FORGET =
      """
      delete from held h using unnest(:topic, :key) as t(topic, key)
      where h.topic = t.topic and h.key = t.key
      """;

  private final Sql sql;
  private final RelayGate gate;
  private volatile boolean on;

  Held(Sql sql, RelayGate gate) {
    this.sql = sql;
    this.gate = gate;
  }

  /** Announcements may be held back from now on. */
  public void begin() {
    on = true;
  }

  /** Whether announcements may be held back. */
  public boolean isOn() {
    return on;
  }

  /** Nothing is held back any more. */
  public void end() {
    on = false;
  }

  /** Holds back what the work announces. */
  public void during(Runnable work) {
    ScopedValue.where(HOLDING, true).run(work);
  }

  static boolean isHolding() {
    return HOLDING.orElse(false);
  }

  /** Whether what is held back would be announced if it were released now. */
  public boolean isReleasable() {
    return gate.isOpen();
  }

  /** Announces what was held back, in the caller's transaction. */
  public void release() {
    gate.requireOpen();
    sql.write(handle -> handle.execute(RELEASE));
  }

  /** Drops what is held back under keys that are announced now: it is older. */
  void forget(List<String> topics, List<String> keys) {
    if (on) {
      sql.write(handle ->
          handle
              .createUpdate(FORGET)
              .bind("topic", SqlArray.of(String.class, topics))
              .bind("key", SqlArray.of(String.class, keys))
              .execute());
    }
  }
}
