package io.clientele.matching.bench;

import io.clientele.matching.evaluate.Evaluation;
import io.clientele.matching.learn.Model;
import io.clientele.matching.link.Linking;
import io.clientele.matching.record.Records;
import java.util.ArrayList;

/** Prints a model and wrong answers, for work on the engine. */
final class Dump {
  private static final int SHOWN = 15;

  private Dump() {}

  static void print(Model model) {
    System.out.printf("prior %.2f%n", model.prior());
    for (var field : model.fields()) {
      System.out.printf("%s %s", field.field().name(), field.field().kind());
      for (int level = 1; level <= field.m().length; level++) {
        System.out.printf("; %s %.1f", field.levels().get(level - 1), field.bits(level));
        System.out.printf(" (%.4f/%.5f)", field.m()[level - 1], field.u()[level - 1]);
      }
      System.out.println();
    }
    for (var rule : model.plan().rules()) {
      System.out.println("  " + rule.signatures());
    }
  }

  static void cuts(Linking linking, Evaluation evaluation) {
    for (double least : new double[] {0, 1.5, 3, 5}) {
      int[] groups = linking.groups(least);
      var quality = evaluation.clusters(groups);
      System.out.printf(
          "groups from %.1f: P %.4f R %.4f F1 %.4f B3 %.4f%n",
          least, quality.precision(), quality.recall(), quality.f1(), evaluation.bCubed(groups)[2]);
    }
    for (double least : new double[] {0, 3, 6, 10}) {
      var edges = evaluation.edges(linking.pairs(), least);
      System.out.printf(
          "pairs from %.0f: P %.4f R %.4f%n", least, edges.precision(), edges.recall());
    }
  }

  static void sureButWrong(Linking linking, int[] entities, Records records) {
    int shown = 0;
    var pairs = linking.surePairs();
    for (int i = 0; i < pairs.size() && shown < SHOWN; i++) {
      int a = pairs.left(i);
      int b = pairs.right(i);
      if (entities[a] != entities[b]) {
        shown++;
        System.out.printf("sure but wrong, %.1f%n  %s%n", pairs.weight(i), show(records, a));
        System.out.println("  " + show(records, b));
      }
    }
  }

  private static String show(Records records, int record) {
    var texts = new ArrayList<String>();
    for (int field = 0; field < records.fields().size(); field++) {
      texts.add(records.text(record, field));
    }
    return record + 1 + " " + texts;
  }
}
