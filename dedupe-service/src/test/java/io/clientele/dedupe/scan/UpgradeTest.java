package io.clientele.dedupe.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.dedupe.contact.ContactCopy;
import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** A base of the version before companies and rules keeps its groups and decisions. */
@QuarkusTest
@WithTestResource(UpgradeTest.BaseOfContactsAlone.class)
class UpgradeTest {
  private static final String LONDON = "+442079460695";
  private static final Someone ROBERT = Someone.named("Robert", "Lindqvist", LONDON);
  private static final Someone ROB = Someone.named("Rob", "Lindqvist", LONDON);
  private static final Someone MARIA = Someone.named("Maria", "Ortega", LONDON);
  private static final UUID ALIKE = UUID.fromString("0197a3f3-83b5-77c9-b405-c2d3e4f5a6b7");
  private static final UUID PHONE = UUID.fromString("0197a3f3-83b5-77c9-b405-c2d3e4f5a6b8");

  @Inject Base base;

  /** What the service left that knew contacts alone; the weight is another model's. */
  public static class BaseOfContactsAlone extends PlatformResource {
    @Override
    public Map<String, String> start() {
      var configuration = super.start();
      leave(configuration, "3", UpgradeTest::fill);
      return configuration;
    }
  }

  private static void fill(Handle handle) {
    insert(handle, ROBERT, 1);
    insert(handle, ROB, 2);
    insert(handle, MARIA, 3);
    handle.execute("select setval('contact_number', 3)");
    handle.execute("insert into match_pair values (1, 2, 4.5, false)");
    handle.execute(
        "insert into match_group (number, id, size, level, changed_at)"
            + " values (1, ?, 2, 'LIKELY', now())",
        ALIKE);
    handle.execute("insert into match_member values (1, ?, 1), (2, ?, 1)", ROBERT.id(), ROB.id());
    handle.execute(
        "insert into phone_group (id, e164, size, members, pairs, changed_at)"
            + " values (?, ?, 3, 3, 2, now())",
        PHONE,
        LONDON);
    handle.execute("update phone_member set apart = 1 where contact_id <> ?", ROBERT.id());
    handle.execute(
        "insert into decision select ?, least(a.id, b.id), greatest(a.id, b.id), 'NOT_DUPLICATE',"
            + " null, 'somebody', now(), md5(a.forms), md5(b.forms), true"
            + " from contact a, contact b where a.id = least(?, ?) and b.id = greatest(?, ?)",
        UUID.randomUUID(),
        ROB.id(),
        MARIA.id(),
        ROB.id(),
        MARIA.id());
  }

  private static void insert(Handle handle, Someone someone, int number) {
    handle.execute(
        "insert into contact values (?, 'ACTIVE', array[?], now(), ?, ?)",
        someone.id(),
        LONDON,
        number,
        ContactCopy.of(someone.toState()).forms());
    handle.execute("insert into phone_member values (?, ?)", LONDON, someone.id());
  }

  @Test
  void weighsAndCountsAnewWhatWasThereAndKeepsIdsAndDecisions() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            base.number("select count(*) from engine where model is not null and scanned is null")
                == 2);
    assertThat(base.ids("select id from match_group where entity = 'contact' and surplus = 0"))
        .containsExactly(ALIKE);
    assertThat(base.ids("select id from phone_group where size = 3 and pairs = 2 and version = 1"))
        .containsExactly(PHONE);
    assertThat(base.number("select count(*) from match_pair where weight <> 4.5")).isEqualTo(1);
    assertThat(base.number("select count(*) from decision where entity = 'contact' and holds"))
        .isEqualTo(1);
    assertThat(
            base.ids(
                "select key::uuid from outbox where topic = 'dedupe.group.v1'"
                    + " and convert_from(payload, 'UTF8') like '%\"surplus\":0%'"))
        .containsExactly(ALIKE);
  }
}
