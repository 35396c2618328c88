package io.clientele.hygiene.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Repairs UTF-8 that was read as windows-1252 or windows-1251: {@code RenÃ©} becomes René. */
final class Mojibake {
  private static final Mojibake WESTERN = new Mojibake("windows-1252", 1);
  // One pair of Cyrillic letters may be a word; two that decode by chance are not.
  private static final Mojibake CYRILLIC = new Mojibake("windows-1251", 2);
  private static final int TIMES = 2;

  private final int[] bytes = new int[Character.MAX_VALUE + 1];
  private final int fewest;

  private Mojibake(String encoding, int fewest) {
    this.fewest = fewest;
    Arrays.fill(bytes, -1);
    var charset = Charset.forName(encoding);
    for (var b = 0x80; b <= 0xff; b++) {
      bytes[b] = b < 0xa0 ? b : -1; // browsers keep undefined bytes as controls
    }
    for (var b = 0x80; b <= 0xff; b++) {
      var c = new String(new byte[] {(byte) b}, charset).charAt(0);
      if (c != '\ufffd') {
        bytes[c] = b;
      }
    }
  }

  static String repair(String text) {
    var repaired = text;
    for (var i = 0; i < TIMES; i++) {
      repaired = CYRILLIC.runs(WESTERN.runs(repaired));
    }
    return repaired;
  }

  /** Decodes every run of characters that could be bytes beyond ASCII. */
  private String runs(String text) {
    StringBuilder out = null;
    for (var i = 0; i < text.length(); i++) {
      var end = i;
      while (end < text.length() && bytes[text.charAt(end)] >= 0) {
        end++;
      }
      var decoded = end - i < 2 ? null : decode(text, i, end);
      if (decoded != null && out == null) {
        out = new StringBuilder(text.substring(0, i));
      }
      if (out != null) {
        out.append(decoded == null ? text.substring(i, Math.min(end + 1, text.length())) : decoded);
      }
      i = decoded == null ? end : Math.max(i, end - 1);
    }
    return out == null ? text : out.toString();
  }

  private @Nullable String decode(String text, int from, int to) {
    var run = new byte[to - from];
    for (var i = from; i < to; i++) {
      run[i - from] = (byte) bytes[text.charAt(i)];
    }
    try {
      var decoded = UTF_8.newDecoder().decode(ByteBuffer.wrap(run)).toString();
      return decoded.length() >= fewest && decoded.chars().noneMatch(Character::isISOControl)
          ? decoded
          : null;
    } catch (CharacterCodingException _) {
      return null;
    }
  }
}
