package io.clientele.matching.compare;

/** How telling a word is: rare words tell more. */
@FunctionalInterface
public interface WordWeights {
  /** The bits a shared word is worth, by its number among the words of the field. */
  double of(int word);
}
