package io.clientele.contacts.importing;

import io.clientele.contacts.importing.ImportRow.Refused;
import java.util.List;

/** What became of the rows of one transaction. */
record BatchResult(Tally tally, List<Refused> refused) {}
