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
  private long number;

  BoundedLines(InputStream in) {
    this.in = in;
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param whole false when the line was too long and the bytes are only its beginning
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Line(long number, byte[] bytes, boolean whole) {
    /** What stands after the last line. */
    static final Line END = new Line(0, new byte[0], true);

    boolean isEnd() {
      return number == 0;
    }

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
    return Optional.of(new Line(++number, line.toByteArray(), whole));
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
}
