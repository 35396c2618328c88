package io.clientele.segmentation.membership;

import java.util.Objects;

/** What an evaluation made of one contact in one segment. */
record Move(Standing before, Standing after) {
  /** Whether the contact entered or left. */
  boolean isFlip() {
    return before.version() != after.version();
  }

  boolean armsTimer() {
    return after.due() != null && !Objects.equals(before.due(), after.due());
  }

  boolean stopsTimer() {
    return after.due() == null && before.due() != null;
  }
}
