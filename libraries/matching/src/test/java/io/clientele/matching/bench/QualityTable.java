package io.clientele.matching.bench;

import io.clientele.matching.column.Table;
import io.clientele.matching.column.Understanding;
import io.clientele.matching.evaluate.Evaluation;
import io.clientele.matching.evaluate.Quality;
import io.clientele.matching.link.Linking;
import io.clientele.matching.link.Training;
import io.clientele.matching.record.Records;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints how well the engine does on labelled sets, given nothing but their files.
 *
 * <p>Arguments: the folder of the sets; then, if wanted, a part of a set's name and "details".
 */
final class QualityTable {
  private static final long SEED = 4;
  private static final List<String> SETS =
      List.of(
          "restaurant/restaurant",
          "early-childhood/early-childhood",
          "febrl/dataset1",
          "febrl/dataset2",
          "febrl/dataset3",
          "febrl/dataset4a+febrl/dataset4b",
          "historical-half/historical-half");

  private QualityTable() {}

  public static void main(String[] arguments) {
    System.out.println(
        "set | records | compared | skipped | pairs P R F1 | groups P R F1 B3 | sure P R |"
            + " seconds");
    for (String set : SETS) {
      if (arguments.length < 2 || set.contains(arguments[1])) {
        measure(Path.of(arguments[0]), set, arguments.length > 2);
      }
    }
  }

  private static void measure(Path root, String set, boolean details) {
    String[] files = set.split("\\+", -1);
    Table table = CsvFile.table(root.resolve(files[0] + ".csv"));
    int lefts = files.length > 1 ? table.rows().size() : 0;
    for (String more : List.of(files).subList(1, files.length)) {
      table.rows().addAll(CsvFile.table(root.resolve(more + ".csv")).rows());
    }
    long begin = System.nanoTime();
    var understanding = Understanding.of(table, Map.of());
    var records = new Records(understanding.fields());
    table.rows().forEach(row -> records.add(understanding.read(row)));
    var trained = Training.train(records, SEED);
    var linking = Linking.run(records, trained);
    int[] groups = linking.groups();
    double seconds = (System.nanoTime() - begin) / 1e9;
    int[] entities = truth(root, files);
    var evaluation = lefts > 0 ? Evaluation.linking(entities, lefts) : new Evaluation(entities);
    var sure = evaluation.edges(linking.surePairs(), Linking.SURE);
    System.out.printf(
        "%s | %d | %d | %d | %s | %s %.4f | %.4f %.4f | %.1f%n",
        set.substring(set.lastIndexOf('/') + 1),
        records.size(),
        linking.compared(),
        linking.skippedPairs(),
        show(evaluation.edges(linking.pairs(), Linking.LIKELY)),
        show(evaluation.clusters(groups)),
        evaluation.bCubed(groups)[2],
        sure.precision(),
        sure.recall(),
        seconds);
    if (details) {
      Dump.print(trained.model());
      Dump.cuts(linking, evaluation);
      Dump.sureButWrong(linking, entities, records);
    }
  }

  private static String show(Quality quality) {
    return String.format("%.4f %.4f %.4f", quality.precision(), quality.recall(), quality.f1());
  }

  private static int[] truth(Path root, String[] files) {
    Map<String, Integer> names = new HashMap<>();
    int[] entities = {};
    for (String file : files) {
      var rows = CsvFile.rows(root.resolve(file + ".truth.csv"));
      int start = entities.length;
      entities = Arrays.copyOf(entities, start + rows.size() - 1);
      for (int i = 1; i < rows.size(); i++) {
        entities[start + i - 1] = names.computeIfAbsent(rows.get(i)[1], _ -> names.size());
      }
    }
    return entities;
  }
}
