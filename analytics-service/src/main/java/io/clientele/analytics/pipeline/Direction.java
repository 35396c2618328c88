package io.clientele.analytics.pipeline;

/** How a deal's stay in a stage ended, or that it has not. */
public enum Direction {
  /** The deal is there now. */
  STILL,
  /** On to a later open stage, none left out. */
  FORWARD,
  /** On to a later open stage over at least one other. */
  SKIP,
  /** On to a stage that means won. */
  WON,
  /** Back to an earlier stage, or from a closed one to an open one. */
  BACK,
  /** Off to a stage that means lost. */
  LOST,
  /** Out of the pipeline, or to a stage it no longer has. */
  LEFT
}
