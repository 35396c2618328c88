package io.clientele.matching.learn;

import io.clientele.matching.block.Plan;
import java.util.List;

/**
 * All that decides how pairs are found and weighed; the same model and records give the same
 * result.
 *
 * @param version the version of this form of models
 * @param seed the seed of all chance in training
 * @param prior log2 of the odds that any two records match, before they are compared
 * @param fields what is known of each field
 * @param relations how different entities may be bound and then share values
 * @param told which fields tell others
 * @param plan which pairs are compared
 */
public record Model(
    int version,
    long seed,
    double prior,
    List<FieldModel> fields,
    List<Relation> relations,
    List<Told> told,
    Plan plan) {
  /** The version this code writes. */
  public static final int VERSION = 2;

  /** The same model with other odds, of matches and of relations. */
  public Model withPrior(double odds, List<Relation> others) {
    return new Model(version, seed, odds, fields, others, told, plan);
  }

  /** The same model with other weights. */
  public Model withFields(List<FieldModel> others) {
    return new Model(version, seed, prior, others, relations, told, plan);
  }
}
