package io.clientele.matching;

import io.clientele.matching.column.Field;
import io.clientele.matching.column.Kind;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented people for tests: each written several times, with errors. */
public final class People {
  /** The fields of these people. */
  public static final List<Field> FIELDS =
      List.of(Kind.GIVEN, Kind.FAMILY, Kind.PHONE, Kind.DATE).stream()
          .map(kind -> new Field(kind.name(), kind, List.of(0), Field.Part.WHOLE))
          .toList();

  private People() {}

  /** So many people, each written so many times; record i is of person i modulo people. */
  public static List<String[][]> written(int people, int times) {
    var all = new ArrayList<String[][]>();
    for (int copy = 0; copy < times; copy++) {
      var random = new SplittableRandom(7);
      var errors = new SplittableRandom(copy);
      for (int i = 0; i < people; i++) {
        String given = word(random, people / 15);
        String family = word(random, people * 2 / 3);
        String phone = "4420" + (1_000_000 + random.nextInt(9_000_000));
        String date =
            "19"
                + (40 + random.nextInt(60))
                + "0"
                + (1 + random.nextInt(9))
                + "1"
                + random.nextInt(10);
        String misspelt = copy > 0 && errors.nextInt(4) == 0 ? family.substring(1) : family;
        String known = copy > 0 && errors.nextInt(4) == 0 ? "" : phone;
        all.add(new String[][] {{given}, {misspelt}, {known}, {date}});
      }
    }
    return all;
  }

  /** These people as records, in this order. */
  public static Records records(List<String[][]> written) {
    var records = new Records(FIELDS);
    written.forEach(records::add);
    return records;
  }

  private static String word(SplittableRandom random, int many) {
    var letters = new SplittableRandom(random.nextInt(many));
    var word = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      word.append((char) ('a' + letters.nextInt(26)));
    }
    return word.toString();
  }
}
