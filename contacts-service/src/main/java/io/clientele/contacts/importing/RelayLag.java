package io.clientele.contacts.importing;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far the relay is behind. An import that goes on regardless fills the write-ahead log
 * until the database drops what the relay has not read, and with it events that were promised.
 */
@ApplicationScoped
class RelayLag {
  private static final long UNLIMITED_KEEP = 1L << 30;
  private static final long MEBIBYTE = 1L << 20;
  private static final String STATE =
      """
      select cast(pg_wal_lsn_diff(pg_current_wal_lsn(), s.confirmed_flush_lsn) as bigint) as lag,
             s.wal_status as wal,
             (select cast(setting as bigint) from pg_settings
              where name = 'max_slot_wal_keep_size') as kept
      from pg_replication_slots s
      where s.database = current_database() and s.slot_type = 'logical'
      order by 1 desc nulls first limit 1
      """;

  private final Sql sql;
  private final ImportSettings settings;

  RelayLag(Sql sql, ImportSettings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  /**
   * How the slot stands that lags most.
   *
   * @param wal what the database says of the log it keeps for it
   * @param kept MiB of log that the database keeps at most; negative for all
   */
  record Slot(@Nullable Long lag, @Nullable String wal, long kept) {}

  /** Why imports must wait; empty when they need not. */
  Optional<String> reasonToWait() {
    var slot = sql.read(handle -> handle.createQuery(STATE).map(Rows.as(Slot.class)).findOne());
    return slot.map(this::judge)
        .orElse(Optional.of("The relay is not ready; the import goes on once it is."));
  }

  private Optional<String> judge(Slot slot) {
    if (slot.lag() == null || "lost".equals(slot.wal()) || "unreserved".equals(slot.wal())) {
      return Optional.of(
          "The relay's replication slot is %s; see ./clientele status.".formatted(slot.wal()));
    }
    var most = most(slot);
    return slot.lag() <= most
        ? Optional.empty()
        : Optional.of(
            "The relay is %,d MiB behind and %,d MiB are allowed; the import goes on once it has caught up."
                .formatted(slot.lag() / MEBIBYTE, most / MEBIBYTE));
  }

  private long most(Slot slot) {
    var quarter = slot.kept() < 0 ? UNLIMITED_KEEP : slot.kept() * MEBIBYTE / 4;
    return settings.mostLag().map(size -> size.asLongValue()).orElse(quarter);
  }
}
