package io.clientele.platform.link;

import io.clientele.matching.column.Understanding;
import io.clientele.matching.evaluate.Evaluation;
import io.clientele.matching.evaluate.Quality;
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Model;
import io.clientele.matching.link.Linking;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Gathers the figures of a run. */
final class Figuring {
  private static final int LIGHTEST = -60;
  private static final int HEAVIEST = 60;
  private static final int MEGABYTE = 20;

  private final Inputs inputs;
  private final Model model;
  private final Linking linking;

  Figuring(Inputs inputs, Model model, Linking linking) {
    this.inputs = inputs;
    this.model = model;
    this.linking = linking;
  }

  List<LinkReport.FileFigures> files() {
    return inputs.files().stream()
        .map(each -> new LinkReport.FileFigures(each.input().file().toString(), each.count()))
        .toList();
  }

  List<LinkReport.ColumnFigures> columns(Understanding understanding) {
    var table = inputs.sample();
    var figures = new ArrayList<LinkReport.ColumnFigures>();
    for (int column = 0; column < table.header().size(); column++) {
      int at = column;
      var filled =
          table.rows().stream().map(row -> row[at]).filter(each -> !each.isEmpty()).toList();
      figures.add(
          new LinkReport.ColumnFigures(
              table.header().get(column),
              lower(understanding.kinds().get(column)),
              filled.size() / Math.max(1.0, table.rows().size()),
              filled.isEmpty() ? "" : filled.getFirst(),
              other(column)));
    }
    return figures;
  }

  List<LinkReport.FieldFigures> fields() {
    return model.fields().stream()
        .map(each ->
            new LinkReport.FieldFigures(
                each.field().name(), lower(each.field().kind()), levels(each)))
        .toList();
  }

  List<LinkReport.RuleFigures> rules() {
    var fields = model.fields().stream().map(FieldModel::field).toList();
    return linking.rules().stream()
        .map(each ->
            new LinkReport.RuleFigures(
                each.rule().words(fields), each.blocks(), each.pairs(), each.largest()))
        .toList();
  }

  LinkReport.GroupFigures groups(int[] groups) {
    var sizes = new HashMap<Integer, Integer>();
    for (int group : groups) {
      sizes.merge(group, 1, Integer::sum);
    }
    var large = sizes.values().stream().filter(size -> size > 1).toList();
    int grouped = large.stream().mapToInt(size -> size).sum();
    int largest = large.stream().mapToInt(size -> size).max().orElse(1);
    int sure = (int) Arrays.stream(linking.sureGroups()).distinct().count();
    return new LinkReport.GroupFigures(large.size(), grouped, largest, sizes.size(), sure);
  }

  /** Compared pairs by weight; the outermost count all beyond them. */
  List<LinkReport.WeightFigures> weights() {
    var figures = new ArrayList<LinkReport.WeightFigures>();
    int shift = (int) Math.round(model.prior());
    for (int weight = LIGHTEST; weight <= HEAVIEST; weight++) {
      figures.add(new LinkReport.WeightFigures(weight, linking.evidence().at(weight - shift)));
    }
    return figures;
  }

  static LinkReport.HeapFigures heap() {
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    return new LinkReport.HeapFigures(
        peak >> MEGABYTE, Runtime.getRuntime().maxMemory() >> MEGABYTE);
  }

  LinkReport.QualityFigures quality(Evaluation truth, LinkSettings settings, int[] groups) {
    double[] each = truth.bCubed(groups);
    return new LinkReport.QualityFigures(
        figures(truth.edges(linking.pairs(), settings.bands().likely())),
        figures(truth.edges(linking.pairs(), settings.bands().possible())),
        figures(truth.edges(linking.surePairs(), settings.bands().sure())),
        figures(truth.clusters(groups)),
        new LinkReport.Figures(each[0], each[1], each[2]));
  }

  private static LinkReport.Figures figures(Quality quality) {
    return new LinkReport.Figures(quality.precision(), quality.recall(), quality.f1());
  }

  private static List<LinkReport.LevelFigures> levels(FieldModel field) {
    var levels = new ArrayList<LinkReport.LevelFigures>();
    for (int level = 1; level <= field.m().length; level++) {
      levels.add(
          new LinkReport.LevelFigures(
              field.levels().get(level - 1),
              field.m()[level - 1],
              field.u()[level - 1],
              field.bits(level)));
    }
    return levels;
  }

  private String other(int column) {
    if (inputs.alignment().isEmpty()) {
      return "";
    }
    var header = inputs.files().getLast().input().header();
    var names = inputs.alignment().get().pairings().get(column).right().stream().map(header::get);
    return String.join(" + ", names.toList());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
