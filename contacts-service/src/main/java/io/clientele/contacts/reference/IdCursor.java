package io.clientele.contacts.reference;

import io.clientele.kit.paging.Cursor;
import io.clientele.kit.problem.Rejection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page ends in a list that is sorted by id alone. */
public final class IdCursor {
  private IdCursor() {}

  /**
   * The id after which the page begins; null on the first.
   *
   * @throws Rejection 400 when it is not a cursor of such a list
   */
  public static @Nullable UUID after(@Nullable String text) {
    var cursor = Cursor.parse(text, 1);
    try {
      return cursor == null ? null : UUID.fromString(cursor.values().getFirst());
    } catch (IllegalArgumentException otherList) {
      throw new Rejection(
              400, "bad-cursor", "Take 'after' from the last page's next link, or leave it out.")
          .error("/after", "bad-cursor", "Not a cursor of this list.");
    }
  }
}
