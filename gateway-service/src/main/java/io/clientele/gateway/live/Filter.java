package io.clientele.gateway.live;

import io.clientele.kit.problem.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which changes a client wants to hear of.
 *
 * @param topics empty for all
 * @param ids empty for all
 */
record Filter(Set<LiveTopic> topics, Set<String> ids) {
  /**
   * The filter asked for; values may be repeated or separated by commas.
   *
   * @throws Rejection 400 for a topic that there is not
   */
  static Filter of(List<String> topics, List<String> ids) {
    return new Filter(
        parts(topics).map(Filter::topic).collect(Collectors.toUnmodifiableSet()),
        parts(ids).collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> parts(List<String> values) {
    return values.stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(part -> !part.isEmpty());
  }

  private static LiveTopic topic(String name) {
    return LiveTopic.of(name).orElseThrow(() -> unknown(name));
  }

  private static Rejection unknown(String name) {
    var known =
        Arrays.stream(LiveTopic.values())
            .map(LiveTopic::publicName)
            .collect(Collectors.joining(", "));
    var shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
    return new Rejection(400, "unknown-topic", "Ask for topics among: " + known + ".")
        .error("/topic", "unknown-topic", "There is no topic '" + shown + "'.");
  }

  /** A membership concerns its segment and its contact, whose ids its own is made of. */
  boolean matches(Change change) {
    if (!topics.isEmpty() && !topics.contains(change.topic())) {
      return false;
    }
    return ids.isEmpty()
        || ids.contains(change.id())
        || (change.subject() != null && ids.contains(change.subject()))
        || Arrays.stream(change.id().split(":", -1)).anyMatch(ids::contains);
  }
}
