package io.clientele.kit.http;

import io.clientele.kit.problem.Rejection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client has seen of something: {@code "<version>.<projection>"}. The projection moves when
 * a fact of another service is shown on it, so that a 304 is never stale; preconditions compare the
 * version alone.
 */
public record ETag(long version, long projection) {
  private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})(?:\\.(\\d{1,18}))?\"");

  /** The header's value. */
  @Override
  public String toString() {
    return "\"" + version + "." + projection + "\"";
  }

  /**
   * The version that a change expects, from {@code If-Match}.
   *
   * @throws Rejection 428 without the header, 400 when it is not an ETag of ours
   */
  public static long expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new Rejection(
          428, "precondition-required", "Read it first and send its ETag in the If-Match header.");
    }
    var matcher = FORM.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw new Rejection(400, "bad-etag", "Send If-Match as the ETag header had it, in quotes.");
    }
    return Long.parseLong(matcher.group(1));
  }

  /**
   * Refuses a change made to an older version.
   *
   * @param current the present representation, shown in the problem
   * @throws Rejection 412 when versions differ
   */
  public static void require(long expected, long version, Object current) {
    if (expected != version) {
      throw new Rejection(
              412,
              "stale",
              "It has changed since you read it (version %d, now %d): apply your change to the current one."
                  .formatted(expected, version))
          .with("current", current);
    }
  }

  /** Whether a client's copy, from {@code If-None-Match}, is still what it would get. */
  public boolean isKnownTo(@Nullable String ifNoneMatch) {
    return ifNoneMatch != null && ifNoneMatch.contains(toString());
  }
}
