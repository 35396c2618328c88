package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Compares what clients were told is saved with what every service holds of it.
 *
 * @param source of the contacts in question
 */
record Everywhere(Platform platform, Tables tables, String source) {
  private static final List<String> SCHEMAS =
      List.of("contacts", "validation", "dedupe", "segmentation", "analytics");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Every write has had its effect in every read model, once, and nothing was given up. */
  void holds(Ledger ledger) {
    var titles = ledger.jobTitles();
    same("contacts: job titles", titles, "select id, job_title from contacts.contact c");
    same(
        "segmentation: job titles",
        titles,
        "select id, s.fields ->> 'jobTitle' from segmentation.contact s join contacts.contact c"
            + " using (id)");
    for (var service : List.of("dedupe", "segmentation", "analytics")) {
      number(service + ": contacts", titles.size(), service + ".contact x using (id)");
    }
    number("verdicts", titles.size(), "validation.verdict v on v.contact_id = c.id");
    number(
        "projected verdicts",
        titles.size(),
        "contacts.contact x on x.id = c.id and x.verdict is not null");
    for (var service : List.of("contacts", "segmentation")) {
      var minor = service.equals("contacts") ? "amount_minor" : "minor_units";
      same(
          service + ": purchases",
          ledger.purchases(),
          """
          select c.id, count(*) || ' = ' || sum(p.%s)
          from %s.purchase p join contacts.contact c on c.id = p.contact_id
          """
              .formatted(minor, service),
          " group by c.id");
    }
    same(
        "analytics: moves",
        ledger.moves(),
        "select m.deal_id, string_agg(m.stage, ',' order by m.sequence) from analytics.move m"
            + " join contacts.contact c on c.id = m.contact_id",
        " group by m.deal_id");
    for (var schema : SCHEMAS) {
      assertThat(tables.texts("select reason from " + schema + ".dead_letter")).isEmpty();
    }
    assertThat(platform.launcher("verify")).contains("All equal").doesNotContain("differs");
  }

  private void same(String what, Map<String, String> wanted, String select) {
    same(what, wanted, select, "");
  }

  private void same(String what, Map<String, String> wanted, String select, String grouped) {
    var sql = select + " where c.source = '" + source + "'" + grouped;
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(tables.byKey(sql)).as(what).isEqualTo(wanted));
  }

  private void number(String what, long wanted, String joined) {
    var sql =
        "select count(*) from contacts.contact c join %s where c.source = '%s'"
            .formatted(joined, source);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(tables.number(sql)).as(what).isEqualTo(wanted));
  }
}
