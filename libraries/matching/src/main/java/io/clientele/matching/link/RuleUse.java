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
    var uses = new ArrayList<RuleUse>();
    rules.forEach(rule -> uses.add(new RuleUse(rule, 0, 0, 0)));
    for (int block = 0; block < all.size(); block++) {
      int number = all.ruleOf(block);
      uses.set(number, uses.get(number).with(all.pairsIn(block), all.sizeOf(block)));
    }
    return List.copyOf(uses);
  }

  private RuleUse with(long more, int size) {
    return new RuleUse(rule, blocks + 1, pairs + more, Math.max(largest, size));
  }
}
