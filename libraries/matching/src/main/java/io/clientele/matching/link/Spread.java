package io.clientele.matching.link;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Spreads numbered tasks over all processors. */
final class Spread {
  private Spread() {}

  /** The workers after all tasks are done; who did which is left to chance. */
  static <W> List<W> over(int tasks, Supplier<W> worker, ObjIntConsumer<W> task) {
    var next = new AtomicInteger();
    return IntStream.range(0, Runtime.getRuntime().availableProcessors())
        .parallel()
        .mapToObj(_ -> {
          W own = worker.get();
          for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
            task.accept(own, i);
          }
          return own;
        })
        .toList();
  }
}
