package io.clientele.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes changes to one client as server-sent events (WHATWG HTML §9.2). The feed never waits for
 * it: a client that reads too slowly is told to load again, and let go.
 */
final class EventStream implements Follower {
  private static final long LAST_WORDS_MILLIS = 10_000;

  private final Filter filter;
  private final Context context;
  private final HttpServerResponse response;
  private final Queue<String> waiting;
  private final Runnable whenDone;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final AtomicBoolean done = new AtomicBoolean();

  /**
   * A stream into an open response.
   *
   * @param buffer how many changes may wait
   * @param whenDone is run once, when nothing more will be written
   */
  EventStream(
      Filter filter, Context context, HttpServerResponse response, int buffer, Runnable whenDone) {
    this.filter = filter;
    this.context = context;
    this.response = response;
    this.waiting = new ArrayBlockingQueue<>(buffer);
    this.whenDone = whenDone;
  }

  @Override
  public Filter filter() {
    return filter;
  }

  @Override
  public void change(Change change, String vector) {
    if (!waiting.offer("id: " + vector + "\ndata: " + change.data() + "\n\n")) {
      end(resetFrame(vector));
    } else {
      schedule();
    }
  }

  @Override
  public void reset(String vector) {
    waiting.clear();
    enqueue(resetFrame(vector));
  }

  /** An id without data makes no event in the client, but is where it will resume. */
  @Override
  public void beat(String vector) {
    enqueue(": still here\nid: " + vector + "\n\n");
  }

  private void enqueue(String frame) {
    if (waiting.offer(frame)) {
      schedule();
    }
  }

  private static String resetFrame(String vector) {
    return "id: " + vector + "\nevent: reset\ndata: {}\n\n";
  }

  /** Ends the stream; the client may come back with the last id it got. */
  void end() {
    end("");
  }

  private void end(String lastWords) {
    if (done.compareAndSet(false, true)) {
      waiting.clear();
      whenDone.run();
      context.runOnContext(now -> close(lastWords));
    }
  }

  private void close(String lastWords) {
    if (response.closed() || response.ended()) {
      return;
    }
    var sent = lastWords.isEmpty() ? response.end() : response.end(lastWords);
    var giveUp = context.owner().setTimer(LAST_WORDS_MILLIS, late -> response.reset());
    sent.onComplete(written -> context.owner().cancelTimer(giveUp));
  }

  private void schedule() {
    if (!done.get() && scheduled.compareAndSet(false, true)) {
      context.runOnContext(now -> drain());
    }
  }

  private void drain() {
    scheduled.set(false);
    while (!done.get() && !waiting.isEmpty()) {
      if (response.writeQueueFull()) {
        response.drainHandler(room -> drain());
        return;
      }
      response.write(next());
    }
  }

  /** Several events to a write: under load that is what the time goes into. */
  private Buffer next() {
    var frames = Buffer.buffer();
    String frame;
    while (frames.length() < 16_384 && (frame = waiting.poll()) != null) {
      frames.appendString(frame);
    }
    return frames;
  }
}
