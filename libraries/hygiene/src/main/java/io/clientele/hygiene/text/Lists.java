package io.clientele.hygiene.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A folder of text files with one entry a line; blank lines and lines with # are none. Its {@code
 * version.txt} and a checksum of all files make the version that verdicts name.
 */
public final class Lists {
  private final Map<String, List<String>> lists = new TreeMap<>();
  private final String version;

  /** Opens a list by the name of its file. */
  private interface Source {
    InputStream open(String file) throws IOException;
  }

  private Lists(Source source, List<String> names) throws IOException {
    var sum = new CRC32();
    for (var name : names) {
      var lines = read(source, name);
      lines.forEach(line -> sum.update((line + '\n').getBytes(UTF_8)));
      lists.put(name, lines);
    }
    var versions = read(source, "version");
    if (versions.isEmpty()) {
      throw new IOException("version.txt holds no version");
    }
    version = versions.getFirst() + "." + Long.toHexString(sum.getValue());
  }

  /** The lists in the folder {@code lists} beside a class. */
  public static Lists shipped(Class<?> owner, List<String> names) {
    try {
      return new Lists(
          file -> {
            var in = owner.getResourceAsStream("lists/" + file);
            if (in == null) {
              throw new FileNotFoundException(file);
            }
            return in;
          },
          names);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Reads newer lists.
   *
   * @param folder where the files are: a file, jar or http address ending with a slash
   * @throws IOException if one is missing or cannot be read
   */
  public static Lists load(URI folder, List<String> names) throws IOException {
    return new Lists(file -> folder.resolve(file).toURL().openStream(), names);
  }

  private static List<String> read(Source source, String name) throws IOException {
    try (var in = source.open(name + ".txt")) {
      return new BufferedReader(new InputStreamReader(in, UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .toList();
    }
  }

  /** The entries of one list. */
  public List<String> lines(String name) {
    return lists.getOrDefault(name, List.of());
  }

  /** The version with a checksum of the content. */
  public String version() {
    return version;
  }
}
