package io.clientele.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveChangesTest {
  private static final int REMEMBERED = 3;
  private static final int LIFE = 7;
  private static final long[] START = {10, 20};

  private final LiveChanges changes = new LiveChanges(REMEMBERED);

  /** Writes down what it is given. */
  private static class Recorder implements Follower {
    final List<String> seen = new ArrayList<>();
    String last = "";
    final Filter filter;

    Recorder(LiveTopic... topics) {
      filter = new Filter(Set.of(topics), Set.of());
    }

    @Override
    public Filter filter() {
      return filter;
    }

    @Override
    public void change(Change change, String vector) {
      seen.add(change.id());
      last = vector;
    }

    @Override
    public void reset(String vector) {
      seen.add("reset");
      last = vector;
    }

    @Override
    public void beat(String vector) {
      last = vector;
    }
  }

  private static Change change(int place, long offset, String id) {
    return new Change(LiveTopic.CONTACT, place, offset, id, null, "{}");
  }

  private Recorder following(String lastId) {
    var recorder = new Recorder();
    changes.follow(recorder, lastId);
    return recorder;
  }

  @Test
  void aNewClientHearsOnlyOfWhatComes() {
    changes.begin(LIFE, START);
    changes.add(change(0, 10, "before"));
    var client = new Recorder();
    changes.follow(client, null);
    changes.add(change(1, 20, "after"));

    assertThat(client.seen).containsExactly("after");
  }

  @Test
  void aClientThatComesBackGetsWhatItMissedAndNothingTwice() {
    changes.begin(LIFE, START);
    var client = following(OffsetVector.text(LIFE, START));
    changes.add(change(0, 10, "a"));
    changes.leave(client);
    changes.add(change(1, 20, "b"));
    changes.add(change(0, 12, "c"));

    var again = following(client.last);
    changes.add(change(0, 13, "d"));

    assertThat(client.seen).containsExactly("a");
    assertThat(again.seen).containsExactly("b", "c", "d");
  }

  @Test
  void anyReplicaUnderstandsTheIdsOfAnother() {
    var other = new LiveChanges(REMEMBERED);
    other.begin(LIFE, new long[] {8, 20});
    other.add(change(0, 9, "old"));
    var client = new Recorder();
    other.follow(client, null);
    other.add(change(0, 10, "a"));

    changes.begin(LIFE, START);
    changes.add(change(0, 10, "a"));
    changes.add(change(0, 11, "b"));

    assertThat(following(client.last).seen).containsExactly("b");
  }

  @Test
  void aClientAwayForTooLongIsReset() {
    changes.begin(LIFE, START);
    var early = OffsetVector.text(LIFE, START);
    for (int n = 0; n < REMEMBERED; n++) {
      changes.add(change(0, 10 + n, "n" + n));
    }
    assertThat(following(early).seen).containsExactly("n0", "n1", "n2");

    changes.add(change(0, 13, "n3"));

    assertThat(following(early).seen).containsExactly("reset");
  }

  @Test
  void anIdThatNobodyGaveIsReset() {
    changes.begin(LIFE, START);

    assertThat(following("17").seen).containsExactly("reset");
    assertThat(following(OffsetVector.text(LIFE + 1, START)).seen).containsExactly("reset");
  }

  @Test
  void allAreResetWhenTheFeedBeginsAnew() {
    changes.begin(LIFE, START);
    var client = following(OffsetVector.text(LIFE, START));

    changes.begin(LIFE, new long[] {30, 40});
    changes.add(change(0, 30, "after"));

    assertThat(client.seen).containsExactly("reset", "after");
  }

  @Test
  void aQuietFilterStillMovesOn() {
    changes.begin(LIFE, START);
    var client = new Recorder(LiveTopic.DEAL);
    changes.follow(client, null);
    changes.add(change(0, 10, "contact"));
    changes.beat(client);

    assertThat(client.seen).isEmpty();
    assertThat(client.last).isEqualTo(OffsetVector.text(LIFE, new long[] {11, 20}));
  }
}
