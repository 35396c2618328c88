package io.clientele.validation.check;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BatchRunTest {
  private static final byte[] MORE_THAN_IS_BUFFERED = new byte[1 << 16];

  @Test
  @Timeout(20)
  void endsForAClientWhoFillsTheQueueFallsSilentAndLeaves() {
    var client = new Client();
    assertThatThrownBy(() -> run(client)).isInstanceOf(IOException.class).hasMessage("left");
  }

  private static boolean run(Client client) throws Exception {
    try (var run = new BatchRun(_ -> MORE_THAN_IS_BUFFERED)) {
      run.run(new BoundedLines(client.sent()), client);
    }
    return true;
  }

  /** Leaves while it is answered, when all its lines but the first wait and no more come. */
  private static final class Client extends OutputStream {
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch silent = new CountDownLatch(1);

    InputStream sent() {
      return new InputStream() {
        private int reads;

        @Override
        public int read() {
          throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
          return switch (reads++) {
            case 0 -> fill(into, 1);
            case 1 -> {
              await(answered);
              yield fill(into, BatchRun.WAITING);
            }
            default -> {
              silent.countDown();
              await(new CountDownLatch(1));
              yield -1;
            }
          };
        }
      };
    }

    private static int fill(byte[] into, int lines) {
      var text = "\n".repeat(lines).getBytes(US_ASCII);
      System.arraycopy(text, 0, into, 0, text.length);
      return text.length;
    }

    @Override
    public void write(byte[] answers, int from, int length) throws IOException {
      answered.countDown();
      await(silent);
      throw new IOException("left");
    }

    @Override
    public void write(int octet) {
      throw new UnsupportedOperationException();
    }

    /** As a server's stream waits: an interrupt is an error of its own kind, and forgotten. */
    private static void await(CountDownLatch latch) throws IOException {
      try {
        latch.await();
      } catch (InterruptedException stopped) {
        var broken = new InterruptedIOException();
        broken.initCause(stopped);
        throw broken;
      }
    }
  }
}
