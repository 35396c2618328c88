package io.clientele.gateway.live;

import io.clientele.contracts.Topic;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What frontends can follow; the order is part of the offset vector, so new ones come last. */
enum LiveTopic {
  CONTACT(Topic.CONTACT),
  VERDICT(Topic.VERDICT),
  DUPLICATE(Topic.DUPLICATE),
  GROUP(Topic.DUPLICATE_GROUP),
  DEAL(Topic.DEAL),
  DEAL_MOVE(Topic.DEAL_MOVE),
  PURCHASE(Topic.PURCHASE),
  SEGMENT(Topic.SEGMENT),
  MEMBERSHIP(Topic.MEMBERSHIP);

  private static final Map<String, LiveTopic> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(LiveTopic::publicName, Function.identity()));

  private final Topic topic;

  LiveTopic(Topic topic) {
    this.topic = topic;
  }

  /** The topic behind it. */
  Topic topic() {
    return topic;
  }

  /** The name in filters and events, such as {@code deal-move}. */
  String publicName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<LiveTopic> of(String publicName) {
    return Optional.ofNullable(BY_NAME.get(publicName));
  }

  /** Partitions of all topics together: the length of an offset vector. */
  static int partitions() {
    return Arrays.stream(values()).mapToInt(live -> live.topic.partitions()).sum();
  }

  /** Where a partition of this topic stands in the vector. */
  int place(int partition) {
    return Arrays.stream(values())
            .takeWhile(live -> live != this)
            .mapToInt(live -> live.topic.partitions())
            .sum()
        + partition;
  }
}
