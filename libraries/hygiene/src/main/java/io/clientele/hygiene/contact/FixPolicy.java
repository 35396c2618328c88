package io.clientele.hygiene.contact;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * Which corrections may be made by themselves, which are only suggested, which are not offered.
 * Immutable.
 *
 * <p>It is written as properties: {@code version}, then one line for a reason ({@code
 * text.blanks=automatic}) or for the others of its {@link Vocabulary} ({@code name.*=suggested}).
 * What is not mentioned is suggested.
 */
public final class FixPolicy {
  private static final String VERSION = "version";

  private final String version;
  private final Map<Object, Application> applications = new HashMap<>();
  private final Map<String, Application> lines = new LinkedHashMap<>();

  private FixPolicy(Properties lines) {
    version = lines.getProperty(VERSION, "").strip();
    if (version.isEmpty()) {
      throw new IllegalArgumentException("version: say which version of the policy this is");
    }
    var unknown = new HashSet<>(lines.stringPropertyNames());
    unknown.remove(VERSION);
    for (var vocabulary : Vocabulary.values()) {
      read(lines, vocabulary, unknown);
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          unknown.stream().min(String::compareTo).orElseThrow() + ": there is no such reason");
    }
  }

  private static final class Shipped {
    static final FixPolicy POLICY = read();

    private static FixPolicy read() {
      var in = FixPolicy.class.getResourceAsStream("fixes.properties");
      try (var file = Objects.requireNonNull(in, "fixes.properties")) {
        var lines = new Properties();
        lines.load(file);
        return new FixPolicy(lines);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** The policy of this library: forms without doubt by themselves, all else as suggestions. */
  public static FixPolicy shipped() {
    return Shipped.POLICY;
  }

  /**
   * Reads another policy.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException naming the key at fault
   */
  public static FixPolicy read(Reader text) throws IOException {
    var lines = new Properties();
    lines.load(text);
    return new FixPolicy(lines);
  }

  /**
   * Another policy from its lines.
   *
   * @param lines such as {@code text.blanks} and {@code automatic}
   * @throws IllegalArgumentException naming the key at fault
   */
  public static FixPolicy of(String version, Map<String, String> lines) {
    var properties = new Properties();
    properties.putAll(lines);
    properties.setProperty(VERSION, version);
    return new FixPolicy(properties);
  }

  /**
   * A policy from lines that were right for another version of this library: reasons it does not
   * know are left out.
   *
   * @throws IllegalArgumentException naming the key whose value is wrong
   */
  public static FixPolicy stored(String version, Map<String, String> lines) {
    var known = new HashMap<>(lines);
    known.keySet().removeIf(key -> !exists(key));
    return of(version, known);
  }

  private static boolean exists(String key) {
    return shipped().lines.containsKey(key)
        || Arrays.stream(Vocabulary.values()).anyMatch(all -> key.equals(all.code() + ".*"));
  }

  private void read(Properties given, Vocabulary vocabulary, Set<String> unread) {
    var others = vocabulary.code() + ".*";
    var fallback = application(given, others, Application.SUGGESTED);
    unread.remove(others);
    for (var entry : vocabulary.entries()) {
      var key = vocabulary.code() + "." + entry.code();
      var application = application(given, key, fallback);
      applications.put(entry.constant(), application);
      lines.put(key, application);
      unread.remove(key);
    }
  }

  private static Application application(Properties lines, String key, Application otherwise) {
    var value = lines.getProperty(key);
    return value == null
        ? otherwise
        : Arrays.stream(Application.values())
            .filter(application -> application.code().equals(value.strip()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(key + ": say automatic, suggested or off"));
  }

  /** What to do with corrections for a reason, given by its enum constant. */
  public Application of(Object reason) {
    return applications.getOrDefault(reason, Application.SUGGESTED);
  }

  /** What to do with corrections for each reason there is, by {@code text.blanks} and so on. */
  public Map<String, Application> lines() {
    return Collections.unmodifiableMap(lines);
  }

  /** The version of the policy; it is part of every verdict. */
  public String version() {
    return version;
  }
}
