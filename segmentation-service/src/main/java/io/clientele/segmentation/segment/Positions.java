package io.clientele.segmentation.segment;

import io.clientele.kit.paging.Cursor;
import io.clientele.kit.problem.Rejection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads where a page of a list in the order of ids begins. */
public final class Positions {
  private Positions() {}

  /**
   * The id after which the page begins, null for the first page.
   *
   * @throws Rejection 400 when it is not a cursor of such a list
   */
  public static @Nullable UUID id(@Nullable String after) {
    var cursor = Cursor.parse(after, 1);
    if (cursor == null) {
      return null;
    }
    try {
      return UUID.fromString(cursor.values().getFirst());
    } catch (IllegalArgumentException notAnId) {
      throw new Rejection(
          400, "bad-cursor", "Take 'after' from the last page's next link, or leave it out.");
    }
  }
}
