package io.clientele.kit.digest;

import io.clientele.kit.inbox.TopicHandler;
import io.clientele.kit.operations.DigestView;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sums up what this service owns and has applied, topic by topic, as of now. */
@ApplicationScoped
public class Totals {
  private static final String OWNED =
      "select :topic as topic, count(*) as count, %s as xor, 0 as dead_letters from (%s) owned";
  private static final String APPLIED =
      """
      select :topic as topic, count(*) as count, %s as xor,
             (select count(*) from dead_letter d where d.topic = :topic and d.resolved_at is null)
               as dead_letters
      from applied where topic = :topic
      """
          .formatted(Fingerprint.xor("key", "version"));

  private final Sql sql;
  private final Instance<OwnedTopic> owned;
  private final Instance<TopicHandler<?>> handlers;
  private final OwnedDigests digests;
  private final String service;

  Totals(
      Sql sql,
      @Any Instance<OwnedTopic> owned,
      @Any Instance<TopicHandler<?>> handlers,
      OwnedDigests digests,
      @ConfigProperty(name = "clientele.service") String service) {
    this.sql = sql;
    this.owned = owned;
    this.handlers = handlers;
    this.digests = digests;
    this.service = service;
  }

  /** The sums as of now. */
  public DigestView now() {
    return new DigestView(
        service,
        owned.stream()
            .map(topic ->
                sum(
                    OWNED.formatted(Fingerprint.xor("key", "version"), topic.versionsSql()),
                    topic.topic().bareName()))
            .toList(),
        handlers.stream()
            .map(handler -> handler.topic().bareName())
            .filter(topic -> !topic.startsWith("platform."))
            .map(topic -> sum(APPLIED, topic))
            .toList());
  }

  /** Publishes the digest of everything now, so that consumers ask for what they lack. */
  public void heal() {
    digests.publishAll();
  }

  private DigestView.Sum sum(String query, String topic) {
    return sql.read(handle ->
        handle.createQuery(query).bind("topic", topic).map(Rows.as(DigestView.Sum.class)).one());
  }
}
