package io.clientele.benchmarks.sample;

import io.clientele.benchmarks.sample.Card.Column;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Fills the rest of a record: who somebody is, where they live and work, who looks after them. */
final class Facts {
  static final List<String> OWNERS =
      List.of(
          "Ada Osei",
          "Ben Larsen",
          "Chiara Conti",
          "Dmitri Volkov",
          "Ewa Nowak",
          "Farid Haddad",
          "Grace Tan");
  private static final List<String> SOURCES =
      List.of(
          "Inbound – Form", "Manual entry", "Webinar", "Phone call", "Trade fair", "Bought list");
  private final Draw draw;

  Facts(Draw draw) {
    this.draw = draw;
  }

  void about(Card card) {
    var person = card.person;
    maybe(84, card, Column.SEX, person.female() ? "female" : "male");
    maybe(40, card, Column.BIRTH_DATE, person.birthDate());
    maybe(60, card, Column.LANGUAGE, person.country().text("language"));
    if (draw.percent(85)) {
      work(card);
    }
    if (draw.percent(82)) {
      home(card);
    }
    card.with(Column.COUNTRY, person.country().code());
    care(card);
  }

  void care(Card card) {
    maybe(92, card, Column.OWNER, draw.oneOf(OWNERS));
    maybe(95, card, Column.SOURCE, SOURCES.get(draw.weighted(35, 20, 15, 12, 10, 8)));
    var created = LocalDate.of(2018, 1, 1).plusDays(draw.between(0, 6 * 365));
    card.with(
        Column.CREATED_AT,
        String.format(
            Locale.ROOT, "%sT%02d:%02d:00Z", created, draw.between(6, 19), draw.between(0, 59)));
  }

  private void work(Card card) {
    card.person
        .job()
        .ifPresent(job -> {
          boolean latin = card.person.latin();
          var company = job.company();
          card.with(
              Column.COMPANY,
              draw.percent(75) ? company.legalName(latin) : company.brand().in(latin));
          maybe(85, card, Column.JOB_TITLE, job.title());
        });
  }

  void home(Card card) {
    var home = card.person.home();
    boolean latin = card.person.latin();
    card.with(Column.STREET, home.street().in(latin));
    card.with(Column.CITY, home.city().name().in(latin));
    card.with(Column.REGION, home.city().region());
    maybe(92, card, Column.POSTAL_CODE, home.postalCode());
  }

  private void maybe(int percent, Card card, Column column, String value) {
    if (draw.percent(percent)) {
      card.with(column, value);
    }
  }
}
