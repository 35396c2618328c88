package io.clientele.dedupe.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.testing.Base;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** A base of the version for which only more than a hundred were a switchboard. */
@QuarkusTest
@WithTestResource(SwitchboardUpgradeTest.BaseOfLargeGroups.class)
class SwitchboardUpgradeTest {
  private static final String SWITCHBOARD = "+442079460695";
  private static final String FAMILY = "+442079460696";

  @Inject Base base;

  /** Weighed by the model of today: nothing but the other limit is a reason for a scan. */
  public static class BaseOfLargeGroups extends PlatformResource {
    @Override
    public Map<String, String> start() {
      var configuration = super.start();
      leave(configuration, "7", SwitchboardUpgradeTest::fill);
      return configuration;
    }
  }

  private static void fill(Handle handle) {
    insert(handle, SWITCHBOARD, 31);
    insert(handle, FAMILY, 30);
    for (var entity : Entity.values()) {
      handle.execute(
          "update engine set model = ? where entity = ?", entity.fingerprint(), entity.json());
    }
  }

  /** Without normal forms: what the engine makes of them is nothing to this. */
  private static void insert(Handle handle, String e164, int owners) {
    handle.execute(
        "insert into contact (id, state, phones, applied_at, number) select uuidv7(), 'ACTIVE',"
            + " array[?], now(), nextval('contact_number') from generate_series(1, ?)",
        e164,
        owners);
    handle.execute(
        "insert into phone_member (e164, contact_id) select ?, id from contact where ? ="
            + " any(phones)",
        e164,
        e164);
    var group = UUID.randomUUID();
    handle.execute(
        "insert into phone_group (id, e164, size, members, pairs, changed_at)"
            + " values (?, ?, ?, ?, ?, now())",
        group,
        e164,
        owners,
        owners,
        owners * (owners - 1) / 2);
    handle.execute(
        "insert into duplicate_state (contact_id, duplicates, groups, changed_at)"
            + " select contact_id, ?, array[?::uuid], now() from phone_member where e164 = ?",
        owners - 1,
        group,
        e164);
  }

  @Test
  void closesTheGroupsOfNumbersThatAreSwitchboardsNowAndNoOthers() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> base.number("select count(*) from engine where scanned is not null") == 0);
    assertThat(group("size = 0 and demoted and version = 2", SWITCHBOARD)).isEqualTo(1);
    assertThat(group("size = 30 and not demoted and version = 1", FAMILY)).isEqualTo(1);
    assertThat(base.number("select count(*) from duplicate_state where duplicates = 0"))
        .isEqualTo(31);
    assertThat(base.number("select count(*) from outbox where topic = 'dedupe.group.v1'"))
        .isEqualTo(1);
    assertThat(base.number("select count(*) from outbox where topic = 'dedupe.contact.v1'"))
        .isEqualTo(31);
  }

  private long group(String as, String e164) {
    return base.number("select count(*) from phone_group where e164 = ? and " + as, e164);
  }
}
