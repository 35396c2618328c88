package io.clientele.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An owner's count and fingerprint of one bucket of a topic, to be compared with what a consumer
 * applied.
 */
public record Digest(
    String topic,
    int bucket,
    @Nullable Instant since,
    Instant until,
    long count,
    String xor,
    String service,
    @Nullable List<Entry> entries) {
  /** Refuses what cannot be an event and keeps lists from changing later. */
  public Digest {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(xor, "xor");
    Objects.requireNonNull(service, "service");
    entries = entries == null ? null : List.copyOf(entries);
  }

  /** One key of the bucket and the version its owner holds; a fact's version is 0. */
  public record Entry(String key, long version) {
    /** Refuses what cannot be an event: a part that must be there is missing. */
    public Entry {
      Objects.requireNonNull(key, "key");
    }
  }
}
