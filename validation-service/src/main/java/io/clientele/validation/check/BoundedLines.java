package io.clientele.validation.check;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines without ever holding more of one than fits. */
final class BoundedLines {
  /** Longest line in bytes. */
  static final int LONGEST = 64 * 1024;

  private final InputStream in;

  BoundedLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 15);
  }

  /**
   * A line.
   *
   * @param whole false when the line was too long and the bytes are only its beginning
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Line(byte[] bytes, boolean whole) {
    boolean isBlank() {
      for (byte b : bytes) {
        if (b > ' ' || b < 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** The next line, empty at the end. */
  Optional<Line> next() throws IOException {
    var line = new ByteArrayOutputStream(512);
    var whole = true;
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      if (line.size() < LONGEST) {
        line.write(next);
      } else {
        whole = false;
      }
      next = in.read();
    }
    return Optional.of(new Line(line.toByteArray(), whole));
  }

  /** Whether the next line would have to be waited for, so that answers had better be sent. */
  boolean areAwaited() throws IOException {
    return in.available() == 0;
  }
}
