package io.clientele.matching.bench;

import io.clientele.matching.index.Index;
import io.clientele.matching.index.Restoration;
import io.clientele.matching.learn.Model;
import io.clientele.matching.learn.Shipped;
import io.clientele.matching.link.Reestimation;
import io.clientele.matching.record.Records;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Times the index on invented contacts: the arguments are how many it holds, one run each. Adding
 * them some at a time, changing and adding more, asking who is like another, and loading it again.
 */
final class LiveScale {
  private static final int ASKED = 20_000;
  private static final int AT_ONCE = Integer.getInteger("scale.atOnce", 16);

  private static final boolean LEARNED = Boolean.getBoolean("scale.learned");

  private LiveScale() {}

  public static void main(String[] counts) {
    System.out.println(
        "contacts | added/s | changed or added/s | check ms p50 p99 most | found | bytes/record |"
            + " pairs | restored s");
    for (String count : counts) {
      measure(Integer.parseInt(count));
    }
  }

  private static void measure(int contacts) {
    int more = contacts / 20;
    var records = InventedContacts.of(contacts + more + ASKED, Scale.SEED).records();
    long empty = used();
    var model = LEARNED ? Reestimation.of(Shipped.contact(), records) : Shipped.contact();
    var index = new Index(model);
    double added =
        rate(index, contacts, (change, n) -> change.put(n, Optional.of(forms(records, n))));
    var random = new Random(Scale.SEED);
    double changed =
        rate(
            index,
            2 * more,
            (change, number) -> {
              if (number % 2 == 0) {
                int id = contacts + number / 2;
                change.put(id, Optional.of(forms(records, id)));
              } else {
                int one = random.nextInt(contacts);
                var forms = forms(records, one);
                var other = forms(records, random.nextInt(contacts));
                forms[3] = other[3]; // the telephone
                forms[5] = other[5]; // the street
                change.put(one, Optional.of(forms));
              }
            });
    long bytes = (used() - empty) / (contacts + more);
    var checks = checks(index, records, contacts + more);
    System.out.printf(
        "%d | %.0f | %.0f | %s | %d | %d | %.1f%n",
        contacts,
        added,
        changed,
        checks,
        bytes,
        index.pairs().size(),
        restored(index, model, records, contacts));
  }

  private static String checks(Index index, Records records, int first) {
    long[] took = new long[ASKED];
    int found = 0;
    for (int n = 0; n < ASKED; n++) {
      var forms = forms(records, first + n);
      long begun = System.nanoTime();
      found += index.check(forms).isEmpty() ? 0 : 1;
      took[n] = System.nanoTime() - begun;
    }
    var settled = Arrays.copyOfRange(took, ASKED / 2, ASKED);
    Arrays.sort(settled);
    return "%.3f %.3f %.3f | %d"
        .formatted(
            settled[settled.length / 2] / 1e6,
            settled[settled.length - 1 - settled.length / 100] / 1e6,
            settled[settled.length - 1] / 1e6,
            found);
  }

  private static double restored(Index index, Model model, Records records, int contacts) {
    long begun = System.nanoTime();
    var restoration = new Restoration(model);
    for (int number = 0; number < contacts; number++) {
      restoration.record(number, forms(records, number));
    }
    index.pairs().stream()
        .filter(pair -> pair.right() < contacts && pair.left() < contacts)
        .forEach(restoration::pair);
    index.groups().forEach(restoration::group);
    restoration.finish(1);
    return (System.nanoTime() - begun) / 1e9;
  }

  private static double rate(Index index, int count, Change change) {
    long begun = System.nanoTime();
    var together = new HashMap<Integer, Optional<String[][]>>();
    for (int number = 0; number < count; number++) {
      change.note(together, number);
      if (together.size() >= AT_ONCE || number == count - 1) {
        index.change(together);
        together.clear();
      }
      if (number % 1_000 == 0 || number == count - 1) {
        index.regroup(Integer.MAX_VALUE);
      }
    }
    return count / ((System.nanoTime() - begun) / 1e9);
  }

  private interface Change {
    void note(Map<Integer, Optional<String[][]>> together, int number);
  }

  private static String[][] forms(Records records, int record) {
    var forms = new String[records.fields().size()][];
    for (int field = 0; field < forms.length; field++) {
      var text = records.text(record, field);
      forms[field] = text.isEmpty() ? new String[0] : new String[] {text};
    }
    return forms;
  }

  private static long used() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
