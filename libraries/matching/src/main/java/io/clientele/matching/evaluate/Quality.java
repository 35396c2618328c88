package io.clientele.matching.evaluate;

/**
 * How good a set of answers is.
 *
 * @param found the right ones among the answers
 * @param answered all answers
 * @param wanted all that were to be found
 */
public record Quality(double found, double answered, double wanted) {
  /** The share of answers that are right. */
  public double precision() {
    return answered == 0 ? 1 : found / answered;
  }

  /** The share of what was wanted that was found. */
  public double recall() {
    return wanted == 0 ? 1 : found / wanted;
  }

  /** The harmonic mean of both. */
  public double f1() {
    return answered + wanted == 0 ? 1 : 2 * found / (answered + wanted);
  }
}
