package io.clientele.contacts.importing;

import io.clientele.kit.problem.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds out how a file's text is encoded, reading it once in small pieces. */
final class Encoding {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int PIECE = 64 * 1024;

  private boolean utf8 = true;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer text = CharBuffer.allocate(PIECE);

  private Encoding() {}

  /**
   * UTF-8 where the whole file is, else UTF-16 by its mark, else Windows-1252.
   *
   * @throws Rejection 422 {@code not-csv} when it is no text
   */
  static Charset of(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      var marked = utf16(bytes.readNBytes(2));
      if (marked != null) {
        return marked;
      }
    }
    try (var bytes = Files.newInputStream(file)) {
      return new Encoding().read(bytes);
    }
  }

  private static @Nullable Charset utf16(byte[] start) {
    if (start.length < 2) {
      return null;
    }
    var mark = (start[0] & 0xff) << 8 | (start[1] & 0xff);
    return switch (mark) {
      case 0xfffe -> StandardCharsets.UTF_16LE;
      case 0xfeff -> StandardCharsets.UTF_16BE;
      default -> null;
    };
  }

  private Charset read(InputStream bytes) throws IOException {
    var piece = ByteBuffer.allocate(PIECE);
    for (var got = 0; got >= 0; ) {
      got = bytes.read(piece.array(), piece.position(), piece.remaining());
      if (got > 0) {
        requireText(piece.array(), piece.position(), got);
        piece.position(piece.position() + got);
      }
      decode(piece.flip(), got < 0);
      piece.compact();
    }
    return utf8 ? StandardCharsets.UTF_8 : WESTERN;
  }

  private void decode(ByteBuffer piece, boolean end) {
    if (!utf8) {
      piece.position(piece.limit());
      return;
    }
    text.clear();
    utf8 = !decoder.decode(piece, text, end).isError();
    if (!utf8) {
      piece.position(piece.limit());
    }
  }

  private static void requireText(byte[] bytes, int from, int length) {
    for (var at = from; at < from + length; at++) {
      if (bytes[at] >= 0 && bytes[at] < ' ' && (bytes[at] < '\t' || bytes[at] > '\r')) {
        throw new Rejection(
            422,
            "not-csv",
            "This is not a text file: save the sheet as CSV (UTF-8) and send that.");
      }
    }
  }
}
