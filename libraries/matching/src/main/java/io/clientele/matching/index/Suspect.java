package io.clientele.matching.index;

import io.clientele.matching.link.Explanation;

/**
 * A record that another may be the same as.
 *
 * @param id the record
 * @param weight the weight of the two in bits
 * @param sure whether they are one without a person's judgement
 * @param why what each field adds
 */
public record Suspect(int id, double weight, boolean sure, Explanation why) {}
