package io.clientele.contacts.importing;

import java.util.List;

/** Writes rows of one kind, set-based, in the caller's transaction. */
interface RowKind {
  /** What a row is. */
  ImportKind kind();

  /** Writes a batch; a row that cannot be imported is refused, the others go on. */
  BatchResult store(ImportJob job, List<ImportRow> rows);
}
