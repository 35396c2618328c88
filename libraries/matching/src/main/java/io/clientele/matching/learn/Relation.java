package io.clientele.matching.learn;

/**
 * A way in which two different entities may be bound, so that they share what belongs to both:
 * people of one household, colleagues of one firm.
 *
 * <p>It is a third class beside matches and strangers: a field that the relation shares agrees as
 * often as in matches, any other as in strangers. What a household shares then counts once, however
 * many fields show it.
 *
 * @param name what the relation is called, as "household"
 * @param share log2 of how many such pairs there are for each pair of strangers
 * @param shared for each field, the share of such pairs that agree in it as one entity does
 */
public record Relation(String name, double share, double[] shared) {
  /** The same relation, more or less common. */
  public Relation withShare(double other) {
    return new Relation(name, other, shared);
  }
}
