package io.clientele.kit.inbox;

import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.Held;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Lets a new consumer read its topics to the ends they have at its start before it announces
 * anything: then only what is left, not every state that it went through on the way.
 */
@ApplicationScoped
class FirstReading {
  private static final Logger LOG = Logger.getLogger(FirstReading.class);
  private static final String BEGIN =
      "insert into first_reading (topic) select unnest(:topic) on conflict (topic) do nothing";
  private static final String UNREAD = "select topic from first_reading where caught_up_at is null";
  private static final String FINISH =
      "update first_reading set caught_up_at = clock_timestamp() where caught_up_at is null";

  private final Sql sql;
  private final Held held;
  private final CaughtUp caughtUp;
  private final Instance<TopicHandler<?>> handlers;

  FirstReading(Sql sql, Held held, CaughtUp caughtUp, @Any Instance<TopicHandler<?>> handlers) {
    this.sql = sql;
    this.held = held;
    this.caughtUp = caughtUp;
    this.handlers = handlers;
  }

  /** Before any channel reads. */
  void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent startup) {
    var topics =
        handlers.stream()
            .map(TopicHandler::topic)
            .filter(FirstReading::isDerivedFrom)
            .map(Topic::bareName)
            .toList();
    sql.write(handle ->
        handle.createUpdate(BEGIN).bind("topic", SqlArray.of(String.class, topics)).execute());
    var unread = unread("");
    if (!unread.isEmpty()) {
      held.begin();
      caughtUp.whenRead(unread, held::isReleasable, this::finish);
    }
  }

  private static boolean isDerivedFrom(Topic topic) {
    return !topic.bareName().startsWith("platform.");
  }

  private List<String> unread(String lock) {
    return sql.read(handle -> handle.createQuery(UNREAD + lock).mapTo(String.class).list());
  }

  /** Does a handler's work; what it announces is held back while a topic is still unread. */
  void during(Topic topic, Runnable work) {
    if (held.isOn() && isDerivedFrom(topic) && !unread(" for share").isEmpty()) {
      held.during(work);
    } else {
      work.run();
    }
  }

  /** Waits for handlers at work by their locks: none holds anything back after the release. */
  void finish() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          sql.write(handle -> handle.execute(FINISH));
          held.release();
        });
    held.end();
    LOG.info("Has read what was there before; announces from now on");
  }
}
