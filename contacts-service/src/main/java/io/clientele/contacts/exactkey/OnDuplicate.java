package io.clientele.contacts.exactkey;

import io.clientele.contracts.JsonName;
import io.clientele.kit.problem.Rejection;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do when another active contact has the same phone or e-mail. */
public enum OnDuplicate implements JsonName {
  /** Write nothing and name the candidates. */
  REFUSE,
  /** Write it all the same; deduplication groups the two. */
  MARK,
  /** Write nothing new: fill what the other one lacks. */
  UPDATE;

  /** What a request asks for; refuses by default. */
  public static OnDuplicate of(
      @Nullable String asked, @Nullable String reason, OnDuplicate... allowed) {
    if (asked == null) {
      return REFUSE;
    }
    var chosen =
        Arrays.stream(allowed)
            .filter(one -> one.json().equals(asked))
            .findFirst()
            .orElseThrow(() -> unknown(asked, allowed));
    if (chosen == MARK && (reason == null || reason.isBlank())) {
      throw new Rejection(
              422, "reason-required", "Say in 'reason' why the duplicate is written all the same.")
          .error("/reason", "required", "onDuplicate=mark needs a reason.");
    }
    return chosen;
  }

  private static Rejection unknown(String asked, OnDuplicate... allowed) {
    var names = List.of(allowed).stream().map(JsonName::json).toList();
    return new Rejection(
            400, "bad-parameter", "Send onDuplicate as one of " + String.join(", ", names) + ".")
        .error("/onDuplicate", "unknown", "onDuplicate cannot be '" + asked + "' here.");
  }
}
