package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Switching on the rules of duplicates looks at a whole base; it outlives the service that does.
 */
@ExtendWith(Platform.class)
class ScanKillTest {
  private static final boolean ALL = Boolean.getBoolean("clientele.all");
  private static final int CONTACTS = ALL ? 20_000 : 3_000;
  private static final int KILLS = ALL ? 3 : 1;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String HEADER =
      "given_name,family_name,birth_date,email,street,postal_code,phone,source\n";
  private static final String SCANNED =
      "select coalesce(scanned, -1) from dedupe.engine where entity = 'contact'";
  private static final String STARTED =
      "select scan_started_at from dedupe.engine where entity = 'contact'";
  private static final String PAIRS =
      "select left_number || ' ' || right_number || ' ' || weight from dedupe.match_pair order by"
          + " 1";
  private static final String GROUPS =
      """
      select g.id || ' ' || string_agg(m.record_id::text, ' ' order by m.record_id)
      from dedupe.open_group g join dedupe.membership m on m.group_id = g.id
      group by g.id order by 1
      """;
  private static final String STATES =
      "select contact_id || ' ' || duplicates || ' ' || groups::text from dedupe.duplicate_state"
          + " order by 1";

  /** Since the scan began, of the contacts of one source. */
  private static final String STATES_ANNOUNCED =
      """
      select count(*) from dedupe.outbox o join contacts.contact c on c.id::text = o.key
      where o.topic = 'dedupe.contact.v1' and c.source = '%s' and o.created_at > (%s)
      """;

  private static final String GROUPS_ANNOUNCED =
      """
      select count(distinct o.id) from dedupe.outbox o
      join dedupe.match_group g on g.id::text = o.key
      join dedupe.match_member m on m.group_number = g.number
      join contacts.contact c on c.id = m.record_id
      where o.topic = 'dedupe.group.v1' and c.source = '%s' and o.created_at > (%s)
      """;

  /** All that a scan comes to, and how much it announced on the way. */
  private record Found(
      List<String> pairs,
      List<String> groups,
      List<String> states,
      long groupsAnnounced,
      long statesAnnounced) {}

  @Test
  @DisplayName("kill -9 during a scan: it goes on from where it was, nothing is doubled")
  void aScanGoesOnAfterAKillAndDoublesNothing(Platform platform, Api api, Tables tables)
      throws Exception {
    var parts = new Parts(platform.home());
    parts.awaitReady();
    var source = load(api, tables);

    switchOff(api, tables);
    set(api, true);
    awaitScanned(tables);
    var undisturbed = found(tables, source);
    assertThat(undisturbed.groupsAnnounced()).isEqualTo(CONTACTS / 2);
    assertThat(undisturbed.statesAnnounced()).isEqualTo(CONTACTS);

    switchOff(api, tables);
    set(api, true);
    var started = tables.texts(STARTED);
    long seen = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      seen = awaitMoreThan(seen, tables);
      parts.kill("dedupe");
      assertThat(tables.number(SCANNED)).as("killed on the way").isGreaterThanOrEqualTo(seen);
    }
    awaitScanned(tables);
    parts.awaitReady();
    assertThat(tables.texts(STARTED)).as("gone on with, never begun again").isEqualTo(started);

    assertThat(found(tables, source)).usingRecursiveComparison().isEqualTo(undisturbed);
    assertThat(Arrivals.missing(platform, tables)).isEmpty();
    assertThat(platform.launcher("verify")).contains("All equal");
  }

  private static String load(Api api, Tables tables) {
    var source = "scan-" + System.nanoTime();
    var sent = api.upload("/api/v1/imports?filename=scan.csv", csv(source));
    assertThat(sent.status()).as("%s", sent.body()).isEqualTo(202);
    var known =
        """
        select count(*) from dedupe.contact d join contacts.contact c using (id)
        where c.source = '%s' and d.forms is not null
        """
            .formatted(source);
    await().atMost(PATIENCE).until(() -> tables.number(known) == CONTACTS);
    return source;
  }

  private static void switchOff(Api api, Tables tables) {
    set(api, false);
    awaitScanned(tables);
    assertThat(tables.texts(PAIRS)).isEmpty();
    assertThat(tables.texts("select id from dedupe.open_group where rule = 'alike'")).isEmpty();
  }

  private static void set(Api api, boolean enabled) {
    var set = api.put("/api/v1/duplicates/rules/alike", "{\"enabled\": " + enabled + "}");
    assertThat(set.status()).as("%s", set.body()).isEqualTo(200);
  }

  private static void awaitScanned(Tables tables) {
    await().atMost(PATIENCE).until(() -> tables.number(SCANNED) < 0);
  }

  private static long awaitMoreThan(long seen, Tables tables) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> tables.number(SCANNED) > seen);
    return tables.number(SCANNED);
  }

  private static Found found(Tables tables, String source) {
    return new Found(
        tables.texts(PAIRS),
        tables.texts(GROUPS),
        tables.texts(STATES),
        tables.number(GROUPS_ANNOUNCED.formatted(source, STARTED)),
        tables.number(STATES_ANNOUNCED.formatted(source, STARTED)));
  }

  /** Two rows of each person, of every other person with the same phone. */
  private static String csv(String source) {
    return IntStream.range(0, CONTACTS)
        .mapToObj(row -> row(row / 2, row % 2, source))
        .collect(Collectors.joining("\n", HEADER, "\n"));
  }

  private static String row(int person, int way, String source) {
    var twin = Twin.of(person, way);
    return String.join(
        ",",
        twin.given(),
        twin.family(),
        twin.birthDate().toString(),
        twin.mailbox(),
        twin.street(),
        twin.postalCode(),
        "+1646%07d".formatted(3_000_000 + 2 * person + (person % 2) * way),
        source);
  }
}
