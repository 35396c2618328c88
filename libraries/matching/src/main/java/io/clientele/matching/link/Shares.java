package io.clientele.matching.link;

import io.clientele.matching.compare.WordWeights;
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Frequencies;
import io.clientele.matching.learn.Model;
import io.clientele.matching.record.PerValue;
import io.clientele.matching.record.Records;
import io.clientele.matching.record.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How common values and words are, by their numbers, as the model says. */
public final class Shares {
  private static final double WORD_FLOOR = 2e-4;

  private final Records records;
  private final List<Frequencies> values;
  private final List<Frequencies> words;
  private final PerValue[] wordBits;

  /** The frequencies of a model for the values of these records. */
  public Shares(Records records, List<Frequencies> values, List<Frequencies> words) {
    this.records = records;
    this.values = values;
    this.words = words;
    wordBits = new PerValue[words.size()];
    for (int field = 0; field < wordBits.length; field++) {
      wordBits[field] = known(field);
    }
  }

  /** The frequencies a model was learned with. */
  public static Shares of(Records records, Model model) {
    return new Shares(
        records,
        model.fields().stream().map(FieldModel::frequencies).toList(),
        model.fields().stream().map(FieldModel::words).toList());
  }

  /** Counts the values and words of these records. */
  public static Shares counted(Records records) {
    var fields =
        IntStream.range(0, records.fields().size())
            .parallel()
            .mapToObj(field -> Counted.of(records, field))
            .toList();
    return new Shares(
        records,
        fields.stream().map(Counted::values).toList(),
        fields.stream().map(Counted::words).toList());
  }

  private record Counted(Frequencies values, Frequencies words) {
    static Counted of(Records records, int field) {
      var counts = new int[records.values(field).size()];
      var wordCounts = new int[records.wordsOf(field).size()];
      long total = 0;
      for (int record = 0; record < records.size(); record++) {
        int number = records.number(record, field);
        if (number >= 0) {
          total++;
          count(records.values(field), number, counts, wordCounts);
        }
      }
      long all = Math.max(1, total);
      double least = Math.max(WORD_FLOOR, 1.0 / all);
      return new Counted(
          Frequencies.of(counts, all, floor(counts, total), records.values(field)::text),
          Frequencies.of(wordCounts, all, least, records.wordsOf(field)::text));
    }
  }

  private static void count(Values values, int number, int[] counts, int[] words) {
    int[] several = values.several(number);
    counts[number]++;
    for (int each : several) {
      counts[each]++;
    }
    for (int word : values.wordsOf(number)) {
      words[word]++;
    }
  }

  /** A value counts as no rarer than this: some bits below the chance that two values agree. */
  private static double floor(int[] counts, long total) {
    double agree = Arrays.stream(counts).mapToDouble(n -> (double) n * n).sum();
    return Math.max(0.5 / Math.max(1, total), agree / Math.max(1.0, (double) total * total) / 32);
  }

  /** The share of a value of a field. */
  public double of(int field, int number) {
    return values.get(field).of(records.values(field).text(number));
  }

  /** The frequencies of a field's values. */
  public Frequencies values(int field) {
    return values.get(field);
  }

  /** The frequencies of a field's words. */
  public Frequencies wordFrequencies(int field) {
    return words.get(field);
  }

  /** The weights of a field's words. */
  public WordWeights words(int field) {
    return wordBits[field]::of;
  }

  /** The weights of the words of all fields. */
  public List<WordWeights> words() {
    var all = new ArrayList<WordWeights>();
    for (int field = 0; field < wordBits.length; field++) {
      all.add(words(field));
    }
    return all;
  }

  private PerValue known(int field) {
    var names = records.wordsOf(field);
    float[] bits = new float[names.size()];
    Arrays.fill(bits, bits(words.get(field).floor()));
    words
        .get(field)
        .shares()
        .forEach((word, share) -> {
          int number = names.find(word);
          if (number >= 0) {
            bits[number] = bits(share);
          }
        });
    return new PerValue(names, bits, word -> bits(words.get(field).of(word)));
  }

  private static float bits(double share) {
    return (float) Math.max(0.3, -Math.log(share) / Math.log(2));
  }
}
