package io.clientele.contacts.importing;

import io.clientele.contacts.importing.ImportRow.Refused;
import io.clientele.contacts.money.AmountReading;
import io.clientele.contacts.money.AmountReading.Amount;
import io.clientele.contacts.money.AmountReading.Unreadable;
import io.clientele.contacts.purchase.RecordPurchases;
import io.clientele.contacts.purchase.RecordPurchases.NewPurchase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Writes rows as purchases of the contacts they name. */
@ApplicationScoped
class PurchaseRows implements RowKind {
  private static final String NO_KIND = "other";

  private final RecordPurchases record;
  private final ContactIds contacts;

  PurchaseRows(RecordPurchases record, ContactIds contacts) {
    this.record = record;
    this.contacts = contacts;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.PURCHASES;
  }

  @Override
  public BatchResult store(ImportJob job, List<ImportRow> rows) {
    var names =
        contacts.named(
            rows.stream().map(row -> row.text("contactId")).filter(Objects::nonNull).toList());
    var refused = new ArrayList<Refused>();
    var purchases = new ArrayList<NewPurchase>();
    rows.forEach(row -> read(job, row, names, refused).ifPresent(purchases::add));
    var made = record.all(purchases).size();
    var tally = Tally.created(made).plus(Tally.known(purchases.size() - made));
    return new BatchResult(tally.plus(Tally.rejected(refused.size())), refused);
  }

  private static Optional<NewPurchase> read(
      ImportJob job, ImportRow row, ContactNames names, List<Refused> refused) {
    var named = row.text("contactId");
    if (named == null) {
      refused.add(row.refused("unknown-contact", "Say in the contact's column whose it is."));
      return Optional.empty();
    }
    var contact = names.one(named);
    if (contact.isEmpty()) {
      refused.add(names.refusal(row, named));
      return Optional.empty();
    }
    var times = new Times(job.createdAt());
    var at = times.read(row, "purchasedAt", "daysAgo");
    if (at == null) {
      refused.add(
          row.refused("unclear-date", "Write when it was bought as 2026-03-01 or in days ago."));
      return Optional.empty();
    }
    return paid(job, row, contact.get(), at, refused);
  }

  private static Optional<NewPurchase> paid(
      ImportJob job, ImportRow row, UUID contact, Instant at, List<Refused> refused) {
    var amount = row.text("amount");
    var currency = row.text("currency");
    var reading =
        AmountReading.readLoosely(
            amount == null ? "" : amount, currency == null ? job.choices().currency() : currency);
    return switch (reading) {
      case Amount paid -> Optional.of(purchase(job, row, contact, at, paid));
      case Unreadable wrong -> {
        refused.add(row.refused("invalid-" + wrong.part(), wrong.sentence()));
        yield Optional.empty();
      }
    };
  }

  private static NewPurchase purchase(
      ImportJob job, ImportRow row, UUID contact, Instant at, Amount paid) {
    var kind = row.text("productKind");
    var id = row.text("id");
    return new NewPurchase(
        contact,
        kind == null ? NO_KIND : kind,
        paid,
        at,
        id == null ? null : ContactIds.external(job, id));
  }
}
