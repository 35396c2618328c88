package io.clientele.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.junit.jupiter.api.Test;

class OutboxTaskTest {
  private static final Map<String, Object> AFTER_THE_FIRST_ROW_OF_A_PAGE =
      Map.of("lsn", 100L, "lsn_proc", 100L, "lsn_commit", 90L, "lsn_events_processed", 1L);

  @Test
  void aStoredPositionSaysWhichTransactionsWereSentAndNotWhichRows() {
    var server = Map.of("server", "a");
    var read = new OutboxTask.WholeTransactions(new Stored()).offsets(List.of(server)).get(server);
    assertThat(read).isNotNull();
    assertThat(read).containsEntry("lsn", 100L).containsEntry("lsn_commit", 90L);
    assertThat(read).doesNotContainKey(OutboxTask.POSITION_INSIDE_TRANSACTION);
  }

  @Test
  void withoutAStoredPositionThereIsNone() {
    var server = Map.of("server", "b");
    assertThat(new OutboxTask.WholeTransactions(new Stored()).offsets(List.of(server)))
        .containsEntry(server, null);
  }

  private static final class Stored implements OffsetStorageReader {
    @Override
    public <T> Map<String, Object> offset(Map<String, T> partition) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> Map<Map<String, T>, Map<String, Object>> offsets(
        Collection<Map<String, T>> partitions) {
      var offsets = new HashMap<Map<String, T>, Map<String, Object>>();
      partitions.forEach(partition ->
          offsets.put(
              partition, partition.containsValue("a") ? AFTER_THE_FIRST_ROW_OF_A_PAGE : null));
      return offsets;
    }
  }
}
