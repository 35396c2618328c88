package io.clientele.scenarios;

import io.clientele.scenarios.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Two clients who ask in the same moment, as near as two threads can. */
final class AtOnce {
  private AtOnce() {}

  /** Asks as client 0 and as client 1; gives the answers in this order. */
  static List<Answer> ask(IntFunction<Answer> ask) throws Exception {
    var barrier = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<Answer>>();
      for (int client = 0; client < 2; client++) {
        int which = client;
        asked.add(
            threads.submit(() -> {
              barrier.await();
              return ask.apply(which);
            }));
      }
      return List.of(asked.get(0).get(), asked.get(1).get());
    }
  }
}
