package io.clientele.platform.control;

import io.clientele.platform.Part;

/**
 * A part that a test can end as kill -9 does; started again it goes on with what it had written.
 */
public interface KillablePart extends Part {
  /** Ends it without a chance to say or write anything more. */
  void kill();
}
