package io.clientele.platform.launcher;

import io.clientele.platform.Part;
import java.util.List;

/**
 * What to start and in which order.
 *
 * @param notBuilt services whose folder holds nothing to run
 */
record Plan(List<Wave> waves, List<String> notBuilt) {
  /** Parts that start together, after everything before them is ready. */
  record Wave(List<Part> parts, Preparation before) {}

  /** What must be done before a wave, once. */
  interface Preparation {
    void run() throws Exception;
  }
}
