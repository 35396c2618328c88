package io.clientele.gateway.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The recent changes of all topics and those who follow them. A client that comes back gets what it
 * missed from here, so that a thousand reconnecting clients cost the broker nothing.
 */
final class LiveChanges {
  private final int remembered;
  private final Deque<Change> recent = new ArrayDeque<>();
  private final Set<Follower> followers = new LinkedHashSet<>();
  private boolean begun;
  private int life;
  private long[] oldest = {};
  private long[] next = {};

  /** Remembers so many changes for those who come back. */
  LiveChanges(int remembered) {
    this.remembered = remembered;
  }

  /** Begins, or begins anew after a loss, at these offsets. */
  synchronized void begin(int newLife, long[] from) {
    begun = true;
    life = newLife;
    oldest = from.clone();
    next = from.clone();
    recent.clear();
    var vector = vector(next);
    followers().forEach(follower -> follower.reset(vector));
  }

  /** Whether there is something to follow yet. */
  synchronized boolean begun() {
    return begun;
  }

  /** How many follow. */
  synchronized int followed() {
    return followers.size();
  }

  synchronized void add(Change change) {
    next[change.place()] = change.offset() + 1;
    recent.addLast(change);
    if (recent.size() > remembered) {
      var forgotten = recent.removeFirst();
      oldest[forgotten.place()] = forgotten.offset() + 1;
    }
    @Nullable String vector = null;
    for (var follower : followers()) {
      if (follower.filter().matches(change)) {
        vector = vector == null ? vector(next) : vector;
        follower.change(change, vector);
      }
    }
  }

  /** Lets a client follow, from where it was if that is known and still remembered. */
  synchronized void follow(Follower follower, @Nullable String lastId) {
    followers.add(follower);
    if (lastId == null) {
      follower.beat(vector(next));
      return;
    }
    var seen = OffsetVector.read(lastId, life, next.length);
    if (seen.isEmpty() || isForgotten(seen.get())) {
      follower.reset(vector(next));
    } else {
      replay(follower, seen.get());
    }
  }

  private boolean isForgotten(long[] seen) {
    for (int place = 0; place < seen.length; place++) {
      if (seen[place] < oldest[place]) {
        return true;
      }
    }
    return false;
  }

  private void replay(Follower follower, long[] seen) {
    for (var change : recent) {
      if (change.offset() >= seen[change.place()]) {
        seen[change.place()] = change.offset() + 1;
        if (follower.filter().matches(change)) {
          follower.change(change, vector(seen));
        }
      }
    }
    follower.beat(vector(next));
  }

  synchronized void leave(Follower follower) {
    followers.remove(follower);
  }

  /** Tells a client where it is; ordered with the changes, so that none is skipped. */
  synchronized void beat(Follower follower) {
    if (followers.contains(follower)) {
      follower.beat(vector(next));
    }
  }

  /** A copy, because one that cannot keep up leaves while it is told. */
  private List<Follower> followers() {
    return new ArrayList<>(followers);
  }

  private String vector(long[] offsets) {
    return OffsetVector.text(life, offsets);
  }
}
