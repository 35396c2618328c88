package io.clientele.kit.http;

import io.clientele.contracts.Topic;
import io.clientele.kit.problem.Rejection;
import java.util.regex.Pattern;

/**
 * A write that a reader may wait for: {@code contacts.contact/<id>@<version>}, or without a version
 * for a fact.
 *
 * @param topic full topic name
 * @param version 0 for a fact
 */
public record Sequence(String topic, String key, long version) {
  /** Header of a write's answer. */
  public static final String HEADER = "X-Sequence";

  /** Header of a read's answer: whether the wait was long enough. */
  public static final String REACHED = "X-Sequence-Reached";

  private static final Pattern FORM = Pattern.compile("([a-z.-]+)/([^@]+)(?:@(\\d{1,18}))?");

  /** What a write of this topic's owner answers. */
  public static String header(Topic topic, Object key, long version) {
    var name = topic.bareName().replaceFirst("\\.v\\d+$", "");
    return topic.kind() == Topic.Kind.FACTS ? name + "/" + key : name + "/" + key + "@" + version;
  }

  /**
   * Reads the header's form.
   *
   * @throws Rejection 400 when it is not one
   */
  public static Sequence parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new Rejection(
          400, "bad-sequence", "Send after-sequence as a write's X-Sequence header had it.");
    }
    var version = matcher.group(3) == null ? 0 : Long.parseLong(matcher.group(3));
    return new Sequence(matcher.group(1) + ".v1", matcher.group(2), version);
  }
}
