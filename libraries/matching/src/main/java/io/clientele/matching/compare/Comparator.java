package io.clientele.matching.compare;

import java.util.List;

/** Tells how alike two values of a field are. */
public interface Comparator {
  /** The level of a pair in which a value is missing: no evidence either way. */
  byte MISSING = 0;

  /** The level of equal values. */
  byte EXACT = 1;

  /**
   * What the levels from {@link #EXACT} on are called, the most alike first; the last one means
   * "differs".
   */
  List<String> levels();

  /** Whether two values certainly differ; a glance that need not see it. */
  default boolean clearlyDiffer(int a, int b) {
    return false;
  }

  /** The level of two values, given by their numbers; never {@link #MISSING}. */
  byte level(int a, int b);
}
