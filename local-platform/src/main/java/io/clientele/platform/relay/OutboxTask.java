package io.clientele.platform.relay;

import io.debezium.connector.postgresql.PostgresConnectorTask;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.jspecify.annotations.Nullable;

/**
 * Begins at a stored position without looking for the row in the middle of a transaction where it
 * had stopped. Debezium 3.7.0 looks for it by log position and by the number of rows sent there;
 * after the first of several rows with one position (COPY writes a page of them) it passes over the
 * others, and they are lost. PostgreSQL sends every transaction that ends behind the stored
 * position as a whole, consumers know what they have applied: some events come twice, none is
 * missing.
 */
public final class OutboxTask extends PostgresConnectorTask {
  /** Debezium's name for the position up to which a transaction was sent; without it, no search. */
  static final String POSITION_INSIDE_TRANSACTION = "lsn_proc";

  @Override
  public void initialize(SourceTaskContext context) {
    super.initialize(
        new SourceTaskContext() {
          @Override
          public Map<String, String> configs() {
            return context.configs();
          }

          @Override
          public OffsetStorageReader offsetStorageReader() {
            return new WholeTransactions(context.offsetStorageReader());
          }

          @Override
          public PluginMetrics pluginMetrics() {
            return context.pluginMetrics();
          }
        });
  }

  /** Stored positions, as far as they say which transactions were sent. */
  record WholeTransactions(OffsetStorageReader stored) implements OffsetStorageReader {
    @Override
    public <T> @Nullable Map<String, Object> offset(Map<String, T> partition) {
      return whole(stored.offset(partition));
    }

    @Override
    public <T> Map<Map<String, T>, Map<String, Object>> offsets(
        Collection<Map<String, T>> partitions) {
      var offsets = new LinkedHashMap<>(stored.offsets(partitions));
      offsets.replaceAll((partition, offset) -> whole(offset));
      return offsets;
    }

    private static @Nullable Map<String, Object> whole(@Nullable Map<String, Object> offset) {
      if (offset == null) {
        return null;
      }
      var kept = new LinkedHashMap<>(offset);
      kept.remove(POSITION_INSIDE_TRANSACTION);
      return kept;
    }
  }
}
