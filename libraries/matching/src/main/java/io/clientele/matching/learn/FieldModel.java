package io.clientele.matching.learn;

import io.clientele.matching.column.Field;
import java.util.List;

/**
 * What a model knows of one field.
 *
 * @param field the field
 * @param levels what its levels are called, the most alike first
 * @param m the share of matches at each level, given that both values are present
 * @param u the share of other pairs at each level
 * @param frequencies how common its values are
 * @param words how common words are, for fields compared by words
 */
public record FieldModel(
    Field field,
    List<String> levels,
    double[] m,
    double[] u,
    Frequencies frequencies,
    Frequencies words) {
  /** The bits of evidence of a level, without regard to how common the value is. */
  public double bits(int level) {
    return log2(m[level - 1] / u[level - 1]);
  }

  static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
