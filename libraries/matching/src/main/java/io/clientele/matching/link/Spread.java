package io.clientele.matching.link;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Spreads numbered tasks over processors. */
public final class Spread {
  private Spread() {}

  /** The workers, one for each processor, after all tasks are done. */
  static <W> List<W> over(int tasks, Supplier<W> worker, ObjIntConsumer<W> task) {
    int processors = Runtime.getRuntime().availableProcessors();
    var workers = Stream.generate(worker).limit(processors).toList();
    over(tasks, workers, task);
    return workers;
  }

  /** Has these workers do all tasks; who does which is left to chance. */
  public static <W> void over(int tasks, List<W> workers, ObjIntConsumer<W> task) {
    var next = new AtomicInteger();
    IntStream.range(0, workers.size())
        .parallel()
        .forEach(i -> {
          W own = workers.get(i);
          for (int n = next.getAndIncrement(); n < tasks; n = next.getAndIncrement()) {
            task.accept(own, n);
          }
        });
  }
}
