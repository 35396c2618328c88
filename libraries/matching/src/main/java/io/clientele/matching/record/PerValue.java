package io.clientele.matching.record;

import java.util.Arrays;

/**
 * A figure for each distinct value, worked out once. For one thread while values are still to come;
 * then for any.
 */
public final class PerValue {
  private final Values values;
  private final Figure figure;
  private float[] known;
  private int numbering;

  /**
   * Figures of values.
   *
   * @param known those of the values there are by now
   * @param figure works out that of any other
   */
  public PerValue(Values values, float[] known, Figure figure) {
    this.values = values;
    this.known = known;
    this.figure = figure;
    numbering = values.numbering();
  }

  /** What is known of a value by its text; a number. */
  @FunctionalInterface
  public interface Figure {
    float of(String text);
  }

  /** The figure of a value, by its number. */
  public float of(int number) {
    if (numbering != values.numbering()) {
      Arrays.fill(known, Float.NaN);
      numbering = values.numbering();
    }
    return number < known.length && !Float.isNaN(known[number]) ? known[number] : learn(number);
  }

  /** Nothing is remembered of passing values. */
  private float learn(int number) {
    float learned = figure.of(values.text(number));
    if (!values.isPassing(number)) {
      int before = known.length;
      if (number >= before) {
        known = Arrays.copyOf(known, number + number / 2 + 64);
        Arrays.fill(known, before, known.length, Float.NaN);
      }
      known[number] = learned;
    }
    return learned;
  }
}
