package io.clientele.kit.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Chooses the partition as Kafka's default partitioner does: murmur2 of the key's UTF-8 bytes. */
public final class Partitions {
  private Partitions() {}

  /** The partition of a key, from 0 to {@code partitions} - 1. */
  public static int of(String partitionKey, int partitions) {
    return Utils.toPositive(Utils.murmur2(partitionKey.getBytes(StandardCharsets.UTF_8)))
        % partitions;
  }
}
