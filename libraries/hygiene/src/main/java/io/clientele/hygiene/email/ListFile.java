package io.clientele.hygiene.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Reads the words of one list: one a line, in any case; lines with # and blank ones are none. */
final class ListFile {
  private ListFile() {}

  static List<String> read(InputStream in) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    return reader
        .lines()
        .map(line -> line.strip().toLowerCase(Locale.ROOT))
        .filter(ListFile::isWord)
        .toList();
  }

  private static boolean isWord(String line) {
    return !line.isEmpty()
        && line.charAt(0) != '#'
        && line.length() <= ListTable.LONGEST
        && Octets.isAscii(line);
  }
}
