package io.clientele.contacts.importing;

import io.clientele.contacts.importing.ImportRow.Refused;
import io.clientele.kit.inbox.Failures;
import io.clientele.kit.problem.Rejection;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Writes a batch of rows and how far the import has come in one transaction, so that each row is
 * written once however often a crash repeats the batch.
 */
@ApplicationScoped
class WriteRows {
  private static final Logger LOG = Logger.getLogger(WriteRows.class);

  private final Imports imports;
  private final List<RowKind> kinds;

  WriteRows(Imports imports, @All List<RowKind> kinds) {
    this.imports = imports;
    this.kinds = kinds;
  }

  /** Writes the rows; false when the import is no longer running or somebody else wrote them. */
  boolean write(ImportJob job, List<ImportRow> rows) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> writeAll(job, rows));
    } catch (RuntimeException failed) {
      if (Failures.isTransient(failed)) {
        throw failed;
      }
      LOG.warnf(failed, "A batch of import %s is written row by row", job.id());
      return rows.stream().allMatch(row -> writeOne(job, row));
    }
  }

  private boolean writeOne(ImportJob job, ImportRow row) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> writeAll(job, List.of(row)));
    } catch (RuntimeException failed) {
      if (Failures.isTransient(failed)) {
        throw failed;
      }
      var refusal =
          row.refused(
              failed instanceof Rejection rejection ? rejection.slug() : "not-storable",
              failed instanceof Rejection rejection
                  ? String.valueOf(rejection.getMessage())
                  : "The row could not be stored.");
      return QuarkusTransaction.requiringNew().call(() -> refuse(job, refusal));
    }
  }

  private boolean writeAll(ImportJob job, List<ImportRow> rows) {
    if (!isNext(job, rows.getFirst())) {
      return false;
    }
    var whole = rows.stream().filter(row -> !row.isRagged()).toList();
    var ragged = rows.stream().filter(ImportRow::isRagged).map(WriteRows::ragged).toList();
    var result = of(job.kind()).store(job, whole);
    var refused = new ArrayList<>(result.refused());
    refused.addAll(ragged);
    var tally = result.tally().plus(Tally.rejected(ragged.size()));
    imports.advance(job.id(), rows.size(), new BatchResult(tally, refused));
    return true;
  }

  private RowKind of(ImportKind kind) {
    return kinds.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private boolean refuse(ImportJob job, Refused refusal) {
    if (!isNext(job, refusal.row())) {
      return false;
    }
    imports.advance(job.id(), 1, new BatchResult(Tally.rejected(1), List.of(refusal)));
    return true;
  }

  private boolean isNext(ImportJob job, ImportRow first) {
    var now = imports.requireLocked(job.id());
    return now.state() == ImportState.RUNNING && now.done() == first.number() - 1;
  }

  private static Refused ragged(ImportRow row) {
    return row.refused(
        "ragged",
        "The row has %d cells, the header %d: quote cells that contain the delimiter."
            .formatted(row.cells().size(), row.width()));
  }
}
