package io.clientele.contacts.importing;

import io.clientele.contacts.contact.CreateContacts;
import io.clientele.contacts.contact.Outcome;
import io.clientele.contacts.contact.Preparation;
import io.clientele.contacts.contact.Prepared;
import io.clientele.contacts.history.Author;
import io.clientele.contacts.importing.ImportRow.Refused;
import io.clientele.contracts.ContactState;
import io.clientele.hygiene.email.EmailJudge;
import io.clientele.hygiene.email.EmailVerdict;
import io.clientele.hygiene.phone.PhoneContext;
import io.clientele.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes rows as contacts. */
@ApplicationScoped
class ContactRows implements RowKind {
  private final Preparation preparation;
  private final CreateContacts create;
  private final ContactIds ids;

  ContactRows(Preparation preparation, CreateContacts create, ContactIds ids) {
    this.preparation = preparation;
    this.create = create;
    this.ids = ids;
  }

  /** What a row turned out to be. */
  private sealed interface Read {}

  private record Ready(ImportRow row, Prepared contact) implements Read {}

  private record Unusable(Refused refusal) implements Read {}

  @Override
  public ImportKind kind() {
    return ImportKind.CONTACTS;
  }

  @Override
  public BatchResult store(ImportJob job, List<ImportRow> rows) {
    var refused = new ArrayList<Refused>();
    var fresh = fresh(job, rows);
    var ready = new ArrayList<Ready>();
    // Reading takes more time than writing, and no row needs another.
    for (var read : fresh.parallelStream().map(row -> read(job, row)).toList()) {
      switch (read) {
        case Ready contact -> ready.add(contact);
        case Unusable wrong -> refused.add(wrong.refusal());
      }
    }
    var author = new Author(job.createdBy(), "import of " + job.choices().filename());
    var outcomes =
        create.all(
            ready.stream().map(Ready::contact).toList(),
            job.choices().duplicates().rule(),
            author,
            ContactState.Cause.IMPORTED);
    var tally = Tally.known(rows.size() - fresh.size());
    for (var at = 0; at < ready.size(); at++) {
      tally = tally.plus(tally(ready.get(at), outcomes.get(at), refused));
    }
    return new BatchResult(tally.plus(Tally.rejected(refused.size())), refused);
  }

  /** Rows whose ids nobody has yet: an import that is repeated changes nothing. */
  private List<ImportRow> fresh(ImportJob job, List<ImportRow> rows) {
    var given = rows.stream().map(row -> row.text("id")).filter(Objects::nonNull).toList();
    var taken = ids.known(job.choices().system(), given);
    return rows.stream()
        .filter(row -> {
          var id = row.text("id");
          return id == null || taken.add(id);
        })
        .toList();
  }

  private Read read(ImportJob job, ImportRow row) {
    var written = row.text("birthDate");
    var birthDate = written == null ? null : Moment.day(written).orElse(null);
    if (written != null && birthDate == null) {
      return new Unusable(
          row.refused("unclear-date", "Write the birth date as 1985-08-27, not as " + written));
    }
    var phones =
        PhoneContext.unknown().withSource(job.choices().region(), job.choices().areaCode());
    try {
      var values = ContactRow.read(row, job.choices().system(), birthDate);
      return new Ready(row, preparation.prepare(values, phones));
    } catch (Rejection rejection) {
      return new Unusable(row.refused(code(rejection), reason(rejection)));
    }
  }

  private static String code(Rejection rejection) {
    return rejection.errors().stream()
        .findFirst()
        .map(error ->
            error.pointer().isEmpty() ? "nobody" : "invalid" + error.pointer().replace('/', '-'))
        .orElse(rejection.slug());
  }

  private static String reason(Rejection rejection) {
    return rejection.errors().stream()
        .map(error -> (error.pointer() + " " + error.message()).strip())
        .collect(Collectors.joining("; "));
  }

  private static Tally tally(Ready one, Outcome outcome, List<Refused> refused) {
    return switch (outcome) {
      case Outcome.Created made -> hygiene(one, 1, 0, made.candidates().isEmpty() ? 0 : 1);
      case Outcome.Enriched known -> hygiene(one, 0, 1, 0);
      case Outcome.Refused same -> {
        refused.add(
            one.row()
                .refused(
                    "duplicate",
                    "Contact %s has the same phone or e-mail."
                        .formatted(same.candidates().getFirst().id())));
        yield Tally.NOTHING;
      }
    };
  }

  private static Tally hygiene(Ready one, long created, long updated, long marked) {
    var values = one.contact().values();
    return new Tally(
        created,
        updated,
        marked,
        0,
        0,
        values.phones().stream().filter(phone -> phone.e164() == null).count(),
        values.emails().stream()
            .filter(
                email -> EmailJudge.shipped().judge(email.value()) instanceof EmailVerdict.Invalid)
            .count());
  }
}
