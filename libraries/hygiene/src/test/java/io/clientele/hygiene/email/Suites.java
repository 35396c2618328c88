package io.clientele.hygiene.email;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens the public suites that lie beside a clone of this project and are no part of it. */
public final class Suites {
  private static final Path DATA = Path.of("../../../shared/data/validation");

  private Suites() {}

  public static JsonNode json(String path) {
    try {
      return new ObjectMapper().readTree(file(path).toFile());
    } catch (IOException unreadable) {
      throw new AssertionError(path, unreadable);
    }
  }

  public static List<String> lines(String path) {
    try {
      return Files.readAllLines(file(path));
    } catch (IOException unreadable) {
      throw new AssertionError(path, unreadable);
    }
  }

  private static Path file(String path) {
    assumeTrue(Files.isDirectory(DATA), "the suites are beside the clone: " + DATA);
    return DATA.resolve(path);
  }
}
