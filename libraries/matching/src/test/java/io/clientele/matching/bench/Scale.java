package io.clientele.matching.bench;

import io.clientele.matching.evaluate.Evaluation;
import io.clientele.matching.learn.Shipped;
import io.clientele.matching.link.Linking;
import io.clientele.matching.link.Reestimation;
import io.clientele.matching.link.Training;
import io.clientele.matching.record.Records;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Times the engine on invented contacts: the arguments are how many, one run each; after a number
 * "crowded" means that fifty thousand of them have one telephone and one in twenty one family name,
 * as in "1000000crowded"; "shipped" that nothing is learned from them, "base" that it is learned as
 * of a base that has grown.
 */
final class Scale {
  static final long SEED = 11;

  private static final String CROWDED = "crowded";
  private static final String SHIPPED = "shipped";
  private static final String BASE = "base";

  private Scale() {}

  public static void main(String[] counts) {
    System.out.println(
        "contacts | learn s | link s | group s | processor s | compared | per contact | divided |"
            + " skipped | pairs P R | groups P R | sure P R | heap MB");
    for (String count : counts) {
      boolean crowded = count.endsWith(CROWDED);
      int contacts = Integer.parseInt(count.replaceAll("\\D", ""));
      measure(
          count,
          crowded ? InventedContacts.crowded(contacts, SEED) : InventedContacts.of(contacts, SEED));
    }
  }

  private static void measure(String name, InventedContacts.Invented invented) {
    int contacts = invented.records().size();
    double before = processorSeconds();
    long start = System.nanoTime();
    var link = learn(name, invented.records());
    long learned = System.nanoTime();
    var linking = link.get();
    long linked = System.nanoTime();
    int[] groups = linking.groups();
    long grouped = System.nanoTime();
    double processor = processorSeconds() - before;
    var evaluation = new Evaluation(invented.people());
    var pairs = evaluation.edges(linking.pairs(), Linking.LIKELY);
    var clusters = evaluation.clusters(groups);
    var sure = evaluation.edges(linking.surePairs(), Linking.SURE);
    var runtime = Runtime.getRuntime();
    System.out.printf(
        "%s | %.1f | %.1f | %.1f | %.1f | %d | %.1f | %d | %d | %.4f %.4f | %.4f %.4f | %.4f %.4f |"
            + " %d%n",
        name,
        (learned - start) / 1e9,
        (linked - learned) / 1e9,
        (grouped - linked) / 1e9,
        processor,
        linking.compared(),
        (double) linking.compared() / contacts,
        linking.dividedPairs(),
        linking.skippedPairs(),
        pairs.precision(),
        pairs.recall(),
        clusters.precision(),
        clusters.recall(),
        sure.precision(),
        sure.recall(),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static Supplier<Linking> learn(String name, Records records) {
    if (name.endsWith(SHIPPED)) {
      return () -> Linking.run(records, Shipped.contact());
    }
    if (name.endsWith(BASE)) {
      var model = Reestimation.of(Shipped.contact(), records);
      return () -> Linking.run(records, model);
    }
    var trained = Training.train(records, SEED);
    return () -> Linking.run(records, trained);
  }

  /** What all threads have used so far, the collector's and the compiler's too. */
  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }
}
