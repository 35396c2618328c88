package io.clientele.gateway.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * How far a client has read, in every partition: the id of a live event. Any replica understands
 * it, because the broker's offsets are the same for all.
 */
final class OffsetVector {
  private static final byte FORM = 1;

  private OffsetVector() {}

  /**
   * A vector as text.
   *
   * @param life what tells these topics from others of the same names
   */
  static String text(int life, long[] next) {
    var bytes = new ByteArrayOutputStream(8 + next.length * 2);
    bytes.write(FORM);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(life).array());
    for (long offset : next) {
      write(bytes, offset);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** Seven bits to a byte, the eighth says that more follow. */
  private static void write(ByteArrayOutputStream bytes, long offset) {
    long rest = offset;
    while (rest > 0x7f) {
      bytes.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /** Reads what {@link #text} wrote; empty for anything else, and for another life or length. */
  static Optional<long[]> read(String text, int life, int length) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.strip()));
      if (bytes.remaining() < 5 || bytes.get() != FORM || bytes.getInt() != life) {
        return Optional.empty();
      }
      var next = new long[length];
      for (int i = 0; i < length; i++) {
        next[i] = read(bytes);
      }
      return bytes.hasRemaining() ? Optional.empty() : Optional.of(next);
    } catch (IllegalArgumentException | java.nio.BufferUnderflowException unreadable) {
      return Optional.empty();
    }
  }

  private static long read(ByteBuffer bytes) {
    long offset = 0;
    for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
      byte next = bytes.get();
      offset |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return offset;
      }
    }
    throw new IllegalArgumentException("not an offset");
  }
}
