package io.clientele.scenarios;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Clients that together write so many times a second, until they are told to finish. */
final class Load implements AutoCloseable {
  private static final int CLIENTS = 20;
  private static final AtomicInteger LOADS = new AtomicInteger();

  private final Ledger ledger = new Ledger();
  private final AtomicBoolean wanted = new AtomicBoolean(true);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> clients = new ArrayList<>();

  /** Clients come in turn by these ways: through the gateway, or past it. */
  static Load start(String source, int perSecond, List<Api> ways) {
    var load = new Load();
    var phones = phones();
    var tick = Duration.ofMillis(1000L * CLIENTS / perSecond);
    for (int client = 0; client < CLIENTS; client++) {
      var api = ways.get(client % ways.size());
      load.clients.add(
          load.threads.submit(
              new Client(api, load.ledger, phones, tick, source, load.wanted::get)));
    }
    return load;
  }

  Ledger ledger() {
    return ledger;
  }

  /** Waits until so many more writes have been acknowledged. */
  void awaitMore(int writes) {
    int goal = ledger.writes() + writes;
    await().atMost(Duration.ofMinutes(3)).until(() -> ledger.writes() >= goal);
  }

  /** Lets every client finish what it has begun. */
  Ledger finish() throws InterruptedException, ExecutionException {
    wanted.set(false);
    for (var client : clients) {
      client.get();
    }
    return ledger;
  }

  @Override
  public void close() {
    wanted.set(false);
    threads.shutdownNow();
    threads.close();
  }

  /** Each load has a range of its own: with another's number a contact would be refused. */
  private static Supplier<String> phones() {
    var next = new AtomicInteger(2_000_000 + LOADS.getAndIncrement() * 100_000);
    return () -> "+1415" + next.incrementAndGet();
  }
}
