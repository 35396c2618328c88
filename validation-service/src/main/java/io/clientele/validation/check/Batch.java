package io.clientele.validation.check;

import io.clientele.hygiene.contact.ContactJudge;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;

/**
 * Judges contacts line by line on all processors and answers in the order of the lines. Whoever
 * sends one line and waits gets its answer.
 */
@ApplicationScoped
class Batch {
  private final Lines lines;

  Batch(Lines lines) {
    this.lines = lines;
  }

  void judge(InputStream in, OutputStream out, ContactJudge judge) throws IOException {
    try (var run = new BatchRun(chunk -> lines.judge(chunk, judge))) {
      run.run(new BoundedLines(in), out);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      var broken = new InterruptedIOException();
      broken.initCause(stopped);
      throw broken;
    }
  }
}
