package io.clientele.validation.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines without ever holding more of one than fits. */
final class BoundedLines {
  /** Longest line in bytes. */
  static final int LONGEST = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 15];
  private int at;
  private int end;

  BoundedLines(InputStream in) {
    this.in = in;
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
    if (at == end && !fill()) {
      return Optional.empty();
    }
    var line = new ByteArrayOutputStream(512);
    var whole = true;
    do {
      var stop = endOfLine();
      var fitting = Math.min(stop - at, LONGEST - line.size());
      line.write(buffer, at, fitting);
      whole &= fitting == stop - at;
      at = stop;
    } while (at == end && fill());
    at = Math.min(at + 1, end);
    return Optional.of(new Line(line.toByteArray(), whole));
  }

  /** Index of the next line feed, or the end of what has been read. */
  private int endOfLine() {
    var stop = at;
    while (stop < end && buffer[stop] != '\n') {
      stop++;
    }
    return stop;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  /** Whether the next line would have to be waited for, so that answers had better be sent. */
  boolean areAwaited() throws IOException {
    return at == end && in.available() == 0;
  }
}
