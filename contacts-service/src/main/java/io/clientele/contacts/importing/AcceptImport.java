package io.clientele.contacts.importing;

import io.clientele.contacts.importing.ImportJob.Choices;
import io.clientele.kit.idempotency.Idempotency;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a file in: safe on the disk, looked through, its columns mapped. */
@ApplicationScoped
class AcceptImport {
  private static final int SAMPLE = 5;

  private final Imports imports;
  private final Spool spool;
  private final Idempotency idempotency;
  private final Ids ids;
  private final Clock clock;

  AcceptImport(Imports imports, Spool spool, Idempotency idempotency, Ids ids, Clock clock) {
    this.imports = imports;
    this.spool = spool;
    this.idempotency = idempotency;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What is asked for with a file.
   *
   * @param chosen fields of columns that are not to be guessed
   * @param run whether to start at once
   */
  record Wish(
      ImportKind kind,
      Choices choices,
      Map<String, @Nullable String> chosen,
      boolean run,
      String author) {}

  /**
   * Takes a file, once however often it is sent with the same key; it is read to its end first, so
   * that the key stands for its content too.
   *
   * @param answer what the client is told of the import, which runs when that is wished
   */
  Response accept(Wish wish, InputStream body, Function<ImportJob, Response> answer)
      throws IOException {
    var id = ids.next();
    var taken = false;
    try {
      var job = job(id, wish, Scan.of(spool.store(id, body)));
      var response =
          idempotency.once(() -> {
            imports.insert(job);
            return answer.apply(job);
          });
      taken = !Idempotency.isRepeated(response);
      return response;
    } finally {
      if (!taken) {
        spool.delete(id);
      }
    }
  }

  private ImportJob job(UUID id, Wish wish, Scan scan) {
    var mapping =
        Mapping.guess(wish.kind(), scan.columns(), scan.rows())
            .with(wish.kind(), scan.columns(), wish.chosen());
    var missing = mapping.missing(wish.kind());
    if (wish.run() && !missing.isEmpty()) {
      throw incomplete(missing, scan.columns());
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new ImportJob(
        id,
        wish.kind(),
        wish.run() ? ImportState.RUNNING : state(missing),
        wish.choices(),
        scan.file().charset(),
        scan.file().delimiter(),
        scan.columns(),
        mapping,
        scan.rows().stream().limit(SAMPLE).toList(),
        scan.total(),
        0,
        Tally.NOTHING,
        null,
        null,
        wish.author(),
        now,
        wish.run() ? now : null,
        null);
  }

  static ImportState state(List<Set<String>> missing) {
    return missing.isEmpty() ? ImportState.READY : ImportState.MAPPING;
  }

  static Rejection incomplete(List<Set<String>> missing, List<String> columns) {
    var rejection =
        new Rejection(
                422,
                "mapping-incomplete",
                "No column is known for a needed field: say which, with map=COLUMN=FIELD or by PUT"
                    + " of the mapping.")
            .with("columns", columns);
    missing.forEach(oneOf ->
        rejection.error(
            "/mapping",
            "required",
            "One column must be " + String.join(" or ", oneOf.stream().sorted().toList()) + "."));
    return rejection;
  }
}
