package io.clientele.kit.idempotency;

import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does a client's POST once however often it is sent with the same key. The key row is written in
 * the transaction of the work, holds no personal data and is kept for 24 hours.
 */
@ApplicationScoped
public class Idempotency {
  private static final String REPLAYED = "Idempotency-Replayed";

  private final Sql sql;
  private final RequestKey requestKey;

  Idempotency(Sql sql, RequestKey requestKey) {
    this.sql = sql;
    this.requestKey = requestKey;
  }

  record Kept(String fingerprint, int status, String location) {}

  /**
   * Does the work, or answers as the first time: same status, {@code Location} and no body.
   *
   * @param work must join the present transaction; only a 2xx answer is remembered
   * @throws Rejection 409 while the same key is at work, 422 when it was used for another request
   */
  @Transactional
  public Response once(Supplier<Response> work) {
    var key = requestKey.key();
    if (key == null) {
      return work.get();
    }
    lock(key);
    var kept = find(key);
    if (kept.isPresent()) {
      return repeat(kept.get());
    }
    var response = work.get();
    if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
      keep(key, response);
    }
    return response;
  }

  /** Whether an answer of {@link #once} only says again what was done before. */
  public static boolean isRepeated(Response answer) {
    return answer.getHeaders().containsKey(REPLAYED);
  }

  private void lock(String key) {
    var got =
        sql.read(handle ->
            handle
                .createQuery("select pg_try_advisory_xact_lock(hashtextextended(?, 4242))")
                .bind(0, requestKey.principal() + '\n' + key)
                .mapTo(boolean.class)
                .one());
    if (!got) {
      throw new Rejection(
          409, "request-in-flight", "The same request is being worked on; repeat it in a second.");
    }
  }

  private Optional<Kept> find(String key) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select fingerprint, status, location from idempotency_key"
                    + " where principal = ? and key = ?")
            .bind(0, requestKey.principal())
            .bind(1, key)
            .map(Rows.as(Kept.class))
            .findOne());
  }

  private Response repeat(Kept kept) {
    if (!kept.fingerprint().equals(requestKey.fingerprint())) {
      throw new Rejection(
          422,
          "idempotency-key-reused",
          "This Idempotency-Key was used for another request: send a new one.");
    }
    var response = Response.status(kept.status()).header(REPLAYED, "true");
    return kept.location().isEmpty()
        ? response.build()
        : response.location(URI.create(kept.location())).build();
  }

  private void keep(String key, Response response) {
    var location = response.getHeaderString("Location");
    sql.write(handle ->
        handle.execute(
            "insert into idempotency_key (principal, key, fingerprint, status, location)"
                + " values (?, ?, ?, ?, ?)",
            requestKey.principal(),
            key,
            requestKey.fingerprint(),
            response.getStatus(),
            location == null ? "" : location));
  }

  @Scheduled(every = "1h", delayed = "1m")
  void forget() {
    sql.write(handle ->
        handle.execute(
            "delete from idempotency_key where created_at < clock_timestamp() - interval '24"
                + " hours'"));
  }
}
