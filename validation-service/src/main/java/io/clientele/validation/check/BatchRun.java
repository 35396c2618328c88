package io.clientele.validation.check;

import io.clientele.validation.check.BoundedLines.Line;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One batch on its way: one thread reads lines, others judge chunks of them, one writes the answers
 * in their order. Each chunk takes what has arrived, so that chunks are small while lines trickle
 * in and large while there are more than can be judged. Memory is bounded by the three limits.
 */
final class BatchRun implements AutoCloseable {
  /** Lines that wait to be judged. */
  static final int WAITING = 256;

  /**
   * Lines of a chunk: worth the change of threads, soon enough done for others to get their turn.
   */
  private static final int CHUNK = 64;

  /** Chunks that are judged or wait to be written. */
  private static final int UNDERWAY = 2 * Runtime.getRuntime().availableProcessors();

  private static final int OUTPUT = 1 << 15;

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Work work;
  private final BlockingQueue<Line> arrived = new ArrayBlockingQueue<>(WAITING);
  private final Queue<Future<byte[]>> underway = new ArrayDeque<>();
  private boolean ended;

  BatchRun(Work work) {
    this.work = work;
  }

  /** Makes the answers to some lines. */
  interface Work {
    byte[] answers(List<Line> chunk) throws IOException;
  }

  /**
   * Answers all lines.
   *
   * @throws IOException if the client left
   * @throws ExecutionException if the lines broke off, or a chunk could not be judged
   */
  void run(BoundedLines lines, OutputStream out)
      throws IOException, InterruptedException, ExecutionException {
    var reader = workers.submit(() -> read(lines));
    answer(new BufferedOutputStream(out, OUTPUT));
    reader.get();
  }

  /** Takes in lines; a last one says that there are no more, or that they broke off. */
  private boolean read(BoundedLines lines) throws IOException, InterruptedException {
    try {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        arrived.put(line.get());
      }
    } catch (IOException | RuntimeException broken) {
      arrived.put(Line.END);
      throw broken;
    }
    arrived.put(Line.END);
    return true;
  }

  /** Stops everything, also a reader for whose lines there is no more room. */
  @Override
  public void close() {
    workers.shutdownNow();
    arrived.clear(); // An interrupted read breaks off as any other, and needs room to say so.
    workers.close();
  }

  /** Answers until the end of the lines; what is ready is sent before anything is waited for. */
  private void answer(OutputStream out)
      throws IOException, InterruptedException, ExecutionException {
    for (begin(); !underway.isEmpty(); begin()) {
      out.write(underway.remove().get());
      if (underway.isEmpty() && arrived.isEmpty()) {
        out.flush();
      }
    }
    out.flush();
  }

  /**
   * Has chunks of what has arrived judged; waits for a line only if there is nothing else to do.
   */
  private void begin() throws InterruptedException {
    while (!ended && underway.size() < UNDERWAY && !(arrived.isEmpty() && !underway.isEmpty())) {
      var chunk = chunk(arrived.take());
      if (!chunk.isEmpty()) {
        underway.add(workers.submit(() -> work.answers(chunk)));
      }
    }
  }

  private List<Line> chunk(Line first) {
    var chunk = new ArrayList<Line>(CHUNK);
    var size = 0;
    var next = first;
    while (next != null && !next.isEnd()) {
      chunk.add(next);
      size += next.bytes().length;
      var full = chunk.size() == CHUNK || size >= BoundedLines.LONGEST;
      next = full ? null : arrived.poll();
    }
    ended = next != null;
    return chunk;
  }
}
