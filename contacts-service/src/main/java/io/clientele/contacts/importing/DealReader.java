package io.clientele.contacts.importing;

import io.clientele.contacts.deal.DealTerms;
import io.clientele.contacts.deal.DealTitle;
import io.clientele.contacts.deal.RecordDeals.NewDeal;
import io.clientele.contacts.deal.StageEntry;
import io.clientele.contacts.importing.ImportRow.Refused;
import io.clientele.contacts.money.AmountReading;
import io.clientele.contacts.money.AmountReading.Amount;
import io.clientele.contacts.money.AmountReading.Unreadable;
import io.clientele.contacts.pipeline.Pipeline;
import io.clientele.contracts.CompanyRef;
import io.clientele.contracts.ExternalId;
import io.clientele.contracts.PipelineState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows as deals. */
final class DealReader {
  private final ImportJob job;
  private final List<Pipeline> pipelines;
  private final ContactNames contacts;

  DealReader(ImportJob job, List<Pipeline> pipelines, ContactNames contacts) {
    this.job = job;
    this.pipelines = pipelines;
    this.contacts = contacts;
  }

  /** What a row turned out to be. */
  sealed interface Result {}

  /** A deal, its company still to be found. */
  record Read(
      ImportRow row,
      Pipeline pipeline,
      List<StageEntry> entries,
      @Nullable UUID contactId,
      @Nullable Amount value,
      String system)
      implements Result {

    NewDeal with(Map<String, CompanyRef> companies) {
      var company = row.text("company");
      var terms =
          new DealTerms(
              DealTitle.of(row.text("title"), row.text("product"), company),
              contactId,
              company == null ? null : Objects.requireNonNull(companies.get(company)).id(),
              row.text("owner"),
              row.text("product"),
              value);
      var id = row.text("id");
      var externalIds = id == null ? List.<ExternalId>of() : List.of(new ExternalId(system, id));
      return new NewDeal(pipeline.id(), terms, externalIds, entries);
    }
  }

  /** Nothing that can be taken. */
  record Unusable(Refused refusal) implements Result {}

  Result read(ImportRow row) {
    var named = row.text("pipeline");
    var pipeline = pipeline(named == null ? PipelineState.SALES.toString() : named);
    return pipeline.isPresent()
        ? staged(row, pipeline.get())
        : refuse(row, "unknown-pipeline", "There is no pipeline '" + named + "'.");
  }

  private Result staged(ImportRow row, Pipeline pipeline) {
    var named = row.text("stage");
    var stage = named == null ? Optional.of(pipeline.first()) : pipeline.stage(named);
    var times = new Times(job.createdAt());
    var known =
        new DealRow(
            times.read(row, "createdAt", "createdDaysAgo"),
            times.read(row, "engagedAt", "engagedDaysAgo"),
            times.read(row, "closedAt", "closedDaysAgo"));
    if (stage.isEmpty()) {
      return refuse(row, "unknown-stage", "The pipeline has no stage '" + named + "'.");
    }
    if (times.unclear() != null) {
      return refuse(row, "unclear-date", "Write dates as 2016-10-25, not as " + times.unclear());
    }
    return valued(row, pipeline, known.entries(pipeline, stage.get()));
  }

  private Result valued(ImportRow row, Pipeline pipeline, List<StageEntry> entries) {
    var contact = row.text("contactId");
    var contactId = contact == null ? null : contacts.one(contact).orElse(null);
    if (contact != null && contactId == null) {
      return new Unusable(contacts.refusal(row, contact));
    }
    var text = row.text("value");
    if (text == null) {
      return new Read(row, pipeline, entries, contactId, null, job.choices().system());
    }
    var currency = row.text("currency");
    var reading =
        AmountReading.readLoosely(text, currency == null ? job.choices().currency() : currency);
    return switch (reading) {
      case Amount value ->
          new Read(row, pipeline, entries, contactId, value, job.choices().system());
      case Unreadable wrong -> refuse(row, "invalid-" + wrong.part(), wrong.sentence());
    };
  }

  private Optional<Pipeline> pipeline(String idOrKey) {
    return pipelines.stream()
        .filter(one ->
            one.id().toString().equals(idOrKey)
                || one.key().equalsIgnoreCase(idOrKey)
                || one.name().equalsIgnoreCase(idOrKey))
        .findFirst();
  }

  private static Unusable refuse(ImportRow row, String code, String reason) {
    return new Unusable(row.refused(code, reason));
  }
}
