package io.clientele.matching.index;

import static io.clientele.matching.index.Histories.MODEL;
import static io.clientele.matching.index.Histories.TIGHT;
import static io.clientele.matching.index.Histories.UNSEEN;
import static io.clientele.matching.index.Histories.WRITTEN;
import static io.clientele.matching.index.Histories.disturbed;
import static io.clientele.matching.index.Histories.readBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.matching.learn.Model;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  @Test
  void aSnapshotReadBackIsTheSameIndexAndGoesOnTheSame() throws IOException {
    for (Model model : List.of(MODEL, TIGHT)) {
      var index = disturbed(model, 1);
      index.separate(7, 127);
      index.unite(3, 130);
      var again = readBack(index);
      assertThat(again.pairs()).isEqualTo(index.pairs()).isNotEmpty();
      assertThat(again.groups()).isEqualTo(index.groups());
      for (int id : List.of(3, 130, 250, 7)) {
        assertThat(again.put(id, WRITTEN.get(id / 2)))
            .isEqualTo(index.put(id, WRITTEN.get(id / 2)));
        again.remove(id + 1);
        index.remove(id + 1);
      }
      for (int id : List.of(1000, 1001)) {
        assertThat(again.put(id, UNSEEN)).isEqualTo(index.put(id, UNSEEN));
      }
      assertThat(again.pairs()).isEqualTo(index.pairs());
      assertThat(again.groups()).isEqualTo(index.groups());
    }
  }

  @Test
  void recordsComeBeforeWhatBindsThem() {
    var restoration = new Restoration(MODEL);
    restoration.record(1, WRITTEN.get(1));
    restoration.group(5, new TreeSet<>(List.of(1)));
    assertThatThrownBy(() -> restoration.record(2, WRITTEN.get(2)))
        .hasMessageContaining("records come before");
  }

  @Test
  void whatIsNoSnapshotIsRefused() {
    var in = new DataInputStream(new ByteArrayInputStream(new byte[64]));
    assertThatThrownBy(() -> Snapshot.read(in)).hasMessageContaining("no snapshot");
  }
}
