package io.clientele.platform.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clientele.matching.link.Bands;
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
 * @param country the column by which each row's telephone numbers were read first; empty if none
 * @param seed the seed of all chance in learning
 * @param thresholds the weights that decide
 * @param prior log2 of the odds of any two records before they are compared
 * @param fields what the levels of each field weigh
 * @param blocking what each blocking rule came to
 * @param pairs how many pairs there are of which sort
 * @param groups how many groups, and how many entities the records make
 * @param weights how many compared pairs have which weight, rounded down to whole bits
 * @param seconds how long each phase took
 * @param totalSeconds how long all took
 * @param processorSeconds what all processors worked from the start of the program
 * @param heap what memory it took, in MiB
 * @param quality how right it is, where the truth is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkReport(
    int records,
    List<FileFigures> files,
    List<ColumnFigures> columns,
    String region,
    String country,
    long seed,
    Bands thresholds,
    double prior,
    List<FieldFigures> fields,
    List<RuleFigures> blocking,
    PairFigures pairs,
    GroupFigures groups,
    List<WeightFigures> weights,
    Map<String, Double> seconds,
    double totalSeconds,
    double processorSeconds,
    HeapFigures heap,
    @Nullable QualityFigures quality) {

  record FileFigures(String file, int rows) {}

  /** What a column holds; of two files, the columns of the other that it meets. */
  record ColumnFigures(String name, String kind, double filled, String example, String other) {}

  record FieldFigures(String name, String kind, List<LevelFigures> levels) {}

  record LevelFigures(String level, double m, double u, double bits) {}

  record RuleFigures(String rule, long blocks, long pairs, int largest) {}

  /** Divided are pairs of blocks too large, of which only those in finer blocks are compared. */
  record PairFigures(
      long compared,
      long divided,
      long skipped,
      double perRecord,
      long sure,
      long likely,
      long possible) {}

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
