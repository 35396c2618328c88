package io.clientele.matching.index;

import io.clientele.matching.People;
import io.clientele.matching.block.Plan;
import io.clientele.matching.block.Rule;
import io.clientele.matching.block.Shape;
import io.clientele.matching.block.Signature;
import io.clientele.matching.learn.Model;
import io.clientele.matching.link.Training;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Indexes with a past: record i, of the person i modulo {@link #PEOPLE}, came, changed and went.
 */
final class Histories {
  static final int PEOPLE = 120;

  static final List<String[][]> WRITTEN = People.written(PEOPLE, 3);
  static final Model MODEL = Training.train(People.records(WRITTEN), 1).model();

  static final String[][] UNSEEN = {{"qqqqqqq"}, {"zzzzzzz"}, {"4420555"}, {"19800101"}};

  /** The same weights with one rule, whose large blocks are all divided, some to the end. */
  static final Model TIGHT =
      withPlan(
          new Plan(
              List.of(new Rule(List.of(new Signature(0, Shape.SAME)))),
              List.of(new Signature(1, Shape.START), new Signature(3, Shape.YEAR)),
              4));

  private Histories() {}

  /** The same weights; who meets is another question. */
  static Model withPlan(Plan plan) {
    return new Model(
        MODEL.version(),
        MODEL.seed(),
        MODEL.prior(),
        MODEL.fields(),
        MODEL.relations(),
        MODEL.told(),
        plan);
  }

  /**
   * Everything put in some order, one by one or several at once, some with wrong values first, some
   * gone for a while.
   */
  static Index disturbed(Model model, int seed) {
    var index = new Index(model);
    var order = new ArrayList<Integer>();
    for (int id = 0; id < WRITTEN.size(); id++) {
      order.add(id);
    }
    var random = new Random(seed);
    Collections.shuffle(order, random);
    var together = new HashMap<Integer, Optional<String[][]>>();
    for (int id : order) {
      int as = random.nextInt(3) == 0 ? random.nextInt(WRITTEN.size()) : id;
      together.put(id, Optional.of(WRITTEN.get(as)));
      if (random.nextInt(1 + seed) == 0) {
        index.change(together);
        together.clear();
      }
    }
    index.change(together);
    Collections.shuffle(order, random);
    for (int id : order) {
      if (random.nextInt(4) == 0) {
        index.remove(id);
      }
      index.put(id, WRITTEN.get(id));
    }
    return index;
  }

  /** Changes something by chance. */
  static void disturb(Index index, Random random) {
    int id = random.nextInt(WRITTEN.size());
    switch (random.nextInt(4)) {
      case 0 -> index.remove(id);
      case 1 -> {
        index.put(id, WRITTEN.get(id));
        index.put(id % PEOPLE, WRITTEN.get(id % PEOPLE));
        if (id >= 2 * PEOPLE) {
          index.unite(id, id % PEOPLE);
        } else if (id >= PEOPLE) {
          index.separate(id, id % PEOPLE);
        }
      }
      case 2 -> index.put(id, WRITTEN.get(random.nextInt(WRITTEN.size())));
      default -> {
        var together = new HashMap<Integer, Optional<String[][]>>();
        for (int more = random.nextInt(60); more >= 0; more--) {
          int other = random.nextInt(WRITTEN.size());
          together.put(other, Optional.of(WRITTEN.get((other + more) % WRITTEN.size())));
        }
        index.change(together);
        index.regroup(random.nextInt(20));
      }
    }
  }

  static byte[] bytes(Index index) throws IOException {
    var bytes = new ByteArrayOutputStream();
    Snapshot.write(index, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  static Index readBack(Index index) throws IOException {
    return Snapshot.read(new DataInputStream(new ByteArrayInputStream(bytes(index))));
  }
}
