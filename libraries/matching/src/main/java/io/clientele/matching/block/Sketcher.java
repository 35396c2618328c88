package io.clientele.matching.block;

import io.clientele.matching.column.Field;
import io.clientele.matching.column.Kind;
import io.clientele.matching.column.Streets;
import io.clientele.matching.compare.WordWeights;
import io.clientele.matching.record.Records;
import io.clientele.matching.record.Values;
import io.clientele.matching.text.Nicknames;
import io.clientele.matching.text.Sound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Computes the signatures of records as 64-bit hashes; 0 where there is nothing to share. */
public final class Sketcher {
  private static final long NOTHING = Long.MIN_VALUE;
  private static final long[] NONE_YET = {};

  private final Records records;
  private final List<WordWeights> words;
  private final List<Map<Shape, AtomicReference<long[]>>> known = new ArrayList<>();
  private final int[] sizes;
  private final int[] numberings;

  /**
   * Signatures of these records, with the words of each field weighed like this. The values there
   * are by now are hashed once each; threads that hash one at the same time find the same.
   */
  public Sketcher(Records records, List<WordWeights> words) {
    this.records = records;
    this.words = words;
    for (Field field : records.fields()) {
      var hashes = new EnumMap<Shape, AtomicReference<long[]>>(Shape.class);
      Shape.of(field.kind()).forEach(shape -> hashes.put(shape, new AtomicReference<>(NONE_YET)));
      known.add(hashes);
    }
    sizes = IntStream.range(0, known.size()).map(field -> records.values(field).size()).toArray();
    numberings =
        IntStream.range(0, known.size()).map(field -> records.values(field).numbering()).toArray();
  }

  /** Whether any value of the signature's field stands for several. */
  boolean hasSeveral(Signature signature) {
    return records.values(signature.field()).hasSeveral();
  }

  /** The hash of a record's signature, if no value stands for several; 0 if there is none. */
  long one(int record, Signature signature) {
    int number = records.number(record, signature.field());
    return number < 0 ? 0 : hash(records.values(signature.field()), number, signature);
  }

  /** The hashes of a record's signature, one for each of its values. */
  long[] of(int record, Signature signature) {
    int number = records.number(record, signature.field());
    if (number < 0) {
      return new long[0];
    }
    Values values = records.values(signature.field());
    int[] several = values.several(number);
    if (several.length == 0) {
      return new long[] {hash(values, number, signature)};
    }
    long[] hashes = new long[several.length];
    for (int i = 0; i < several.length; i++) {
      hashes[i] = hash(values, several[i], signature);
    }
    return hashes;
  }

  /** Hashes a value once, because values repeat and rules share signatures. */
  private long hash(Values values, int number, Signature signature) {
    if (numberings[signature.field()] != values.numbering()) {
      known.get(signature.field()).values().forEach(hashes -> hashes.set(NONE_YET));
      numberings[signature.field()] = values.numbering();
    }
    var known = this.known.get(signature.field()).get(signature.shape());
    if (known == null || values.isPassing(number)) { // a rule of somebody's own, or soon forgotten
      return hashed(values, number, signature);
    }
    long[] hashes = known.get();
    if (number >= hashes.length) {
      hashes = grown(known, hashes, Math.max(sizes[signature.field()], number + number / 2 + 64));
    }
    if (hashes[number] == 0) {
      long hash = hashed(values, number, signature);
      hashes[number] = hash == 0 ? NOTHING : hash;
    }
    return hashes[number] == NOTHING ? 0 : hashes[number];
  }

  /** Where there is room for as many; another thread may have made it meanwhile. */
  private static long[] grown(AtomicReference<long[]> known, long[] before, int size) {
    known.compareAndSet(before, Arrays.copyOf(before, size));
    return known.get();
  }

  private long hashed(Values values, int number, Signature signature) {
    String text = values.text(number);
    int length = text.length();
    return switch (signature.shape()) {
      case SAME -> Hash.of(text);
      case SOUND -> sound(signature.field(), text);
      case START -> length < 3 ? 0 : Hash.of(text.substring(0, Math.min(4, length)));
      case INITIAL -> text.charAt(0);
      case AREA -> length < 3 ? 0 : Hash.of(text.substring(0, Math.max(3, length - 3)));
      case YEAR -> Hash.of(text.substring(0, 4));
      case MONTH_AND_DAY -> text.endsWith("00") ? 0 : Hash.of(text.substring(4));
      case SUBSCRIBER -> Hash.of(text.substring(Math.max(0, length - 7)));
      case LOCAL_PART -> Hash.of(text.substring(0, Math.max(1, text.indexOf('@'))));
      case NUMBER_AND_WORD -> numberAndWord(values, number, signature.field());
      case RAREST_WORD -> rarest(values, number, signature.field(), -1);
      case TWO_RAREST_WORDS -> twoRarest(values, number, signature.field());
      case FRONT_HALF -> length < 4 ? 0 : Hash.of(text.substring(0, length / 2));
      case BACK_HALF -> length < 4 ? 0 : Hash.of(text.substring(length - length / 2));
    };
  }

  private long sound(int field, String text) {
    int space = text.indexOf(' ');
    if (records.fields().get(field).kind() == Kind.GIVEN) {
      String first = space < 0 ? text : text.substring(0, space);
      return first.length() < 2 ? 0 : Hash.of(Sound.code(Nicknames.shipped().root(first)));
    }
    String last = space < 0 ? text : text.substring(text.lastIndexOf(' ') + 1);
    return Hash.of(Sound.code(last));
  }

  private long numberAndWord(Values values, int number, int field) {
    for (int word : values.wordsOf(number)) {
      String text = values.words().text(word);
      if (Streets.isNumber(text)) {
        long rarest = rarest(values, number, field, word);
        return rarest == 0 ? 0 : Hash.mix(Hash.of(text), rarest);
      }
    }
    return 0;
  }

  private long twoRarest(Values values, int number, int field) {
    int best = rarestWord(values, number, field, -1);
    long second = rarest(values, number, field, best);
    return second == 0 ? 0 : Hash.of(values.words().text(best)) + second;
  }

  private long rarest(Values values, int number, int field, int but) {
    int best = rarestWord(values, number, field, but);
    return best < 0 ? 0 : Hash.of(values.words().text(best));
  }

  private int rarestWord(Values values, int number, int field, int but) {
    boolean street = records.fields().get(field).kind() == Kind.STREET;
    int best = -1;
    for (int word : values.wordsOf(number)) {
      String text = values.words().text(word);
      boolean counts =
          word != but && !(street && (Streets.isNumber(text) || Streets.isCommon(text)));
      if (counts && (best < 0 || rarer(values, word, best, field))) {
        best = word;
      }
    }
    return best;
  }

  private boolean rarer(Values values, int word, int best, int field) {
    int order = Double.compare(words.get(field).of(word), words.get(field).of(best));
    return order > 0
        || (order == 0 && values.words().text(word).compareTo(values.words().text(best)) > 0);
  }
}
