package io.clientele.matching.link;

import io.clientele.matching.block.Blocks;
import io.clientele.matching.block.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * What a blocking rule came to.
 *
 * @param rule the rule
 * @param blocks how many blocks of two records and more it made, the finer ones counted
 * @param pairs how many pairs are in them, also those that other rules find
 * @param largest how many records the largest block has
 */
public record RuleUse(Rule rule, long blocks, long pairs, int largest) {
  static List<RuleUse> of(List<Rule> rules, Blocks all) {
    long[] blocks = new long[rules.size()];
    long[] pairs = new long[rules.size()];
    int[] largest = new int[rules.size()];
    for (int block = 0; block < all.size(); block++) {
      int rule = all.ruleOf(block);
      blocks[rule]++;
      pairs[rule] += all.pairsIn(block);
      largest[rule] = Math.max(largest[rule], all.sizeOf(block));
    }
    var uses = new ArrayList<RuleUse>();
    for (int rule = 0; rule < blocks.length; rule++) {
      uses.add(new RuleUse(rules.get(rule), blocks[rule], pairs[rule], largest[rule]));
    }
    return List.copyOf(uses);
  }
}
