package io.clientele.platform.link;

import io.clientele.matching.evaluate.Evaluation;
import io.clientele.matching.group.Components;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is who, for judging: files of `row,entity` (or id and entity; one file for each file linked),
 * or one file of pairs with the header `left,right`.
 */
final class Truth {
  private final Inputs inputs;
  private final List<Map<String, Integer>> places = new ArrayList<>();
  private final int[] entities;

  private Truth(Inputs inputs) {
    this.inputs = inputs;
    int record = 0;
    for (Scanned file : inputs.files()) {
      var known = new HashMap<String, Integer>();
      for (int row = 0; row < file.count(); row++) {
        known.put(file.id(row), record++);
      }
      places.add(known);
    }
    entities = new int[record];
    for (int i = 0; i < record; i++) {
      entities[i] = i;
    }
  }

  /** An evaluation against these files. */
  static Evaluation evaluation(Inputs inputs, List<CsvInput> files) {
    var truth = new Truth(inputs);
    if (files.getFirst().header().getFirst().equalsIgnoreCase("left")) {
      truth.readPairs(files.getFirst());
    } else {
      truth.readEntities(files);
    }
    return inputs.lefts() > 0
        ? Evaluation.linking(truth.entities, inputs.lefts())
        : new Evaluation(truth.entities);
  }

  private void readPairs(CsvInput file) {
    var together = new Components(entities.length);
    file.rows(row -> together.join(record(places.getFirst(), row, 0, file), right(row, file)));
    System.arraycopy(together.all(), 0, entities, 0, entities.length);
  }

  private int right(String[] row, CsvInput file) {
    return record(places.getLast(), row, 1, file);
  }

  private void readEntities(List<CsvInput> files) {
    if (files.size() != places.size()) {
      throw new BadInput(
          "--evaluate wants one file of row,entity for each of the %d files, or one of left,right."
              .formatted(places.size()));
    }
    var names = new HashMap<String, Integer>();
    for (int i = 0; i < files.size(); i++) {
      CsvInput file = files.get(i);
      var known = places.get(i);
      if (file.header().size() < 2) {
        throw new BadInput(file.file() + ": two columns are wanted, row (or id) and entity.");
      }
      file.rows(row ->
          entities[record(known, row, 0, file)] =
              -1 - names.computeIfAbsent(row[1], _ -> names.size()));
    }
  }

  private int record(Map<String, Integer> known, String[] row, int column, CsvInput file) {
    Integer record = known.get(row[column]);
    if (record == null) {
      throw new BadInput(
          "%s names %s, which is no %s of the linked file."
              .formatted(
                  file.file(),
                  row[column],
                  inputs.files().getFirst().ids().isEmpty() ? "row number" : "id"));
    }
    return record;
  }
}
