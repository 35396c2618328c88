package io.clientele.dedupe.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.ContactState.State;
import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class RegroupContactsTest {
  private static final String LONDON = "+442079460695";
  private static final String MOSCOW = "+74951110000";
  private static final String ONCE_A_SECOND = "pg_replication_slots";

  @Inject Base base;
  @Inject Groups groups;
  @Inject Sql sql;

  @BeforeEach
  void start() {
    base.empty();
  }

  @Test
  void keepsAThousandContactsWithOneNumberAsOneGroup() {
    sql.write(handle -> handle.execute("update rule set largest = 1000 where name = 'same-phone'"));
    base.applyAll(Stream.generate(() -> Someone.with(LONDON).toIncoming()).limit(500).toList());
    base.applyAll(Stream.generate(() -> Someone.with(LONDON).toIncoming()).limit(500).toList());
    assertThat(groups.count()).isEqualTo(new CountView(1, 1000, 499_500));
    assertThat(groups.find(onlyGroup()).orElseThrow().members()).hasSize(1000);
    assertThat(base.number("select min(duplicates) from duplicate_state")).isEqualTo(999);
  }

  @Test
  void countsAnotherContactOnceHoweverManyNumbersAreShared() {
    var first = Someone.with(LONDON, MOSCOW);
    base.apply(first, Someone.with(LONDON, MOSCOW), Someone.with(MOSCOW));
    assertThat(groups.count()).isEqualTo(new CountView(2, 3, 4));
    assertThat(
            base.number("select duplicates from duplicate_state where contact_id = ?", first.id()))
        .isEqualTo(2);
  }

  @Test
  void announcesOnlyContactsWhoseOwnNumberOfDuplicatesChanged() {
    var first = Someone.with(LONDON);
    var second = Someone.with(LONDON);
    base.apply(first, second, Someone.with("+442079460696"));
    var third = Someone.with(LONDON);
    base.apply(third, second.now(MOSCOW));
    assertThat(announcements(first.id())).isEqualTo(1);
    assertThat(announcements(second.id())).isEqualTo(2);
    assertThat(announcements(third.id())).isEqualTo(1);
    assertThat(base.number("select count(*) from outbox where topic = 'dedupe.contact.v1'"))
        .isEqualTo(4);
  }

  @Test
  void opensTheSameGroupAgainWhenADeletedContactComesBack() {
    var first = Someone.with(LONDON);
    var second = Someone.with(LONDON);
    base.apply(first, second);
    var id = onlyGroup();
    var binned = second.now(State.DELETED);
    base.apply(binned);
    assertThat(groups.count()).isEqualTo(new CountView(0, 0, 0));
    base.apply(binned.now(State.ACTIVE));
    assertThat(groups.count()).isEqualTo(new CountView(1, 2, 1));
    assertThat(onlyGroup()).isEqualTo(id);
    assertThat(groups.find(id).orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void forgetsANumberNobodyHasAnyMore() {
    var first = Someone.with(LONDON);
    var second = Someone.with(LONDON);
    base.apply(first, second);
    base.applyAll(List.of(first.toTombstone(), second.toTombstone()));
    assertThat(base.number("select count(*) from phone_group where e164 is not null")).isZero();
    assertThat(base.number("select count(*) from phone_member")).isZero();
    assertThat(base.number("select count(*) from contact")).isZero();
    assertThat(base.number("select count(*) from duplicate_state where erased")).isEqualTo(2);
  }

  @Test
  void needsTheSameFewStatementsForAnyNumberOfContacts() {
    base.apply(Someone.with(MOSCOW)); // the index is loaded with the first batch
    var few =
        statements(() ->
            base.apply(
                Someone.with(LONDON),
                Someone.with(LONDON),
                Someone.named("Ann", "Lee", "+442079460600"),
                Someone.named("Ann", "Lee", "+442079460600")));
    var batch =
        IntStream.range(0, 500)
            .mapToObj(n ->
                n < 2
                    ? Someone.named("Bob", "Ray", number(91)).toIncoming()
                    : Someone.with(number(n % 90)).toIncoming())
            .toList();
    var many = statements(() -> base.applyAll(batch));
    assertThat(many).isEqualTo(few).hasSizeLessThanOrEqualTo(17);
  }

  private static String number(int n) {
    return "+4420794606%02d".formatted(n);
  }

  /** What this thread sent; the service's own watches send theirs beside it. */
  private List<String> statements(Runnable work) {
    var here = Thread.currentThread();
    var sent = new ArrayList<String>();
    sql.jdbi()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logAfterExecution(StatementContext context) {
                note(context);
              }

              @Override
              public void logException(StatementContext context, SQLException failure) {
                note(context);
              }

              private void note(StatementContext context) {
                var text = context.getRawSql();
                if (Thread.currentThread().equals(here) && !text.contains(ONCE_A_SECOND)) {
                  sent.add(text);
                }
              }
            });
    try {
      work.run();
    } finally {
      sql.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }
    return sent;
  }

  private UUID onlyGroup() {
    return base.ids("select id from phone_group").getFirst();
  }

  private long announcements(UUID contact) {
    return base.number(
        "select count(*) from outbox where topic = 'dedupe.contact.v1' and key = ?",
        contact.toString());
  }
}
