package io.clientele.matching.bench;

import io.clientele.matching.evaluate.Evaluation;
import io.clientele.matching.learn.Shipped;
import io.clientele.matching.link.Linking;
import io.clientele.matching.link.Training;
import java.time.Duration;

/**
 * Times the engine on invented contacts: the arguments are how many, one run each; after a number
 * "crowded" means that fifty thousand of them have one telephone and one in twenty one family name,
 * as in "1000000crowded"; "shipped" that nothing is learned from them.
 */
final class Scale {
  static final long SEED = 11;

  private static final String CROWDED = "crowded";
  private static final String SHIPPED = "shipped";

  private Scale() {}

  public static void main(String[] counts) {
    System.out.println(
        "contacts | learn s | link s | group s | processor s | compared | per contact | divided |"
            + " skipped | pairs P R | groups P R | sure P R | heap MB");
    for (String count : counts) {
      boolean crowded = count.endsWith(CROWDED);
      int contacts = Integer.parseInt(count.replace(CROWDED, "").replace(SHIPPED, ""));
      measure(
          count,
          crowded ? InventedContacts.crowded(contacts, SEED) : InventedContacts.of(contacts, SEED));
    }
  }

  private static void measure(String name, InventedContacts.Invented invented) {
    int contacts = invented.records().size();
    double before = processorSeconds();
    long start = System.nanoTime();
    var trained = name.endsWith(SHIPPED) ? null : Training.train(invented.records(), SEED);
    long learned = System.nanoTime();
    var linking =
        trained == null
            ? Linking.run(invented.records(), Shipped.contact())
            : Linking.run(invented.records(), trained);
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

  /** What all threads have used so far, the collector's and the compiler's too. */
  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }
}
