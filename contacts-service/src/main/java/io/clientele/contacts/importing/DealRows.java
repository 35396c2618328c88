package io.clientele.contacts.importing;

import io.clientele.contacts.company.Companies;
import io.clientele.contacts.deal.Deals;
import io.clientele.contacts.deal.RecordDeals;
import io.clientele.contacts.importing.ImportRow.Refused;
import io.clientele.contacts.pipeline.Pipelines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes rows as deals, with the moves their dates tell of. */
@ApplicationScoped
class DealRows implements RowKind {
  private final Deals deals;
  private final RecordDeals record;
  private final Pipelines pipelines;
  private final Companies companies;
  private final ContactIds contacts;

  DealRows(
      Deals deals,
      RecordDeals record,
      Pipelines pipelines,
      Companies companies,
      ContactIds contacts) {
    this.deals = deals;
    this.record = record;
    this.pipelines = pipelines;
    this.companies = companies;
    this.contacts = contacts;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.DEALS;
  }

  @Override
  public BatchResult store(ImportJob job, List<ImportRow> rows) {
    var fresh = fresh(job, rows);
    var reader =
        new DealReader(job, pipelines.all(), contacts.named(texts(fresh, "contactId").toList()));
    var refused = new ArrayList<Refused>();
    var read = new ArrayList<DealReader.Read>();
    for (var row : fresh) {
      switch (reader.read(row)) {
        case DealReader.Read deal -> read.add(deal);
        case DealReader.Unusable wrong -> refused.add(wrong.refusal());
      }
    }
    var named =
        companies.named(
            texts(read.stream().map(DealReader.Read::row).toList(), "company").distinct().toList());
    record.all(read.stream().map(deal -> deal.with(named)).toList());
    var tally = Tally.created(read.size()).plus(Tally.known(rows.size() - fresh.size()));
    return new BatchResult(tally.plus(Tally.rejected(refused.size())), refused);
  }

  private static Stream<String> texts(List<ImportRow> rows, String field) {
    return rows.stream().map(row -> row.text(field)).filter(Objects::nonNull);
  }

  /** Rows whose ids no deal has yet: an import that is repeated changes nothing. */
  private List<ImportRow> fresh(ImportJob job, List<ImportRow> rows) {
    var given = texts(rows, "id").map(id -> ContactIds.external(job, id)).distinct().toList();
    var taken = new HashSet<>(deals.byExternalId(given).keySet());
    return rows.stream()
        .filter(row -> {
          var id = row.text("id");
          return id == null || taken.add(ContactIds.external(job, id));
        })
        .toList();
  }
}
