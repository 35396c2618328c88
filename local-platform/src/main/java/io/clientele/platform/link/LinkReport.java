package io.clientele.platform.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run found and what it cost: what report.json and the page show.
 *
 * @param records how many records were linked
 * @param files the linked files
 * @param columns what the columns hold
 * @param region where telephone numbers without a country's code were taken to be; empty if nowhere
 * @param prior log2 of the odds of any two records before they are compared
 * @param fields what the levels of each field weigh
 * @param blocking what each blocking rule came to
 * @param pairs how many pairs there are of which sort
 * @param groups how many groups, and how many entities the records make
 * @param weights how many compared pairs have which weight, rounded down to whole bits
 * @param seconds how long each phase took
 * @param totalSeconds how long all took
 * @param heap what memory it took, in MiB
 * @param quality how right it is, where the truth is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkReport(
    int records,
    List<FileFigures> files,
    List<ColumnFigures> columns,
    String region,
    double prior,
    List<FieldFigures> fields,
    List<RuleFigures> blocking,
    PairFigures pairs,
    GroupFigures groups,
    List<WeightFigures> weights,
    Map<String, Double> seconds,
    double totalSeconds,
    HeapFigures heap,
    @Nullable QualityFigures quality) {

  record FileFigures(String file, int rows) {}

  /** What a column holds; of two files, the columns of the other that it meets. */
  record ColumnFigures(String name, String kind, double filled, String example, String other) {}

  record FieldFigures(String name, String kind, List<LevelFigures> levels) {}

  record LevelFigures(String level, double m, double u, double bits) {}

  record RuleFigures(String rule, long blocks, long pairs, int largest) {}

  record PairFigures(
      long compared, long skipped, double perRecord, long sure, long likely, long possible) {}

  /** Entities are the records less those that groups bind together. */
  record GroupFigures(int groups, int grouped, int largest, int entities, int entitiesOfSure) {}

  record WeightFigures(int weight, long pairs) {}

  record HeapFigures(long peak, long most) {}

  record QualityFigures(
      Figures pairsFromLikely,
      Figures pairsFromPossible,
      Figures sure,
      Figures groups,
      Figures bCubed) {}

  record Figures(double precision, double recall, double f1) {}
}
