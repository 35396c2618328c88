package io.clientele.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the schemas, examples and the AsyncAPI document that this module ships. */
final class ContractFiles {
  static final Path ROOT = Path.of("src/main/resources");
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private ContractFiles() {}

  static List<Path> in(String folder) {
    try (var files = Files.list(ROOT.resolve(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> examples(Topic topic) {
    return in("examples/" + SchemaName.of(topic).subject());
  }

  static List<SchemaName> schemas() {
    return in("schemas").stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> !name.equals("SHA256SUMS"))
        .map(SchemaName::parse)
        .sorted()
        .toList();
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(Path file) {
    return json(bytes(file));
  }

  static JsonNode json(byte[] text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode schema(SchemaName name) {
    return json(ROOT.resolve("schemas").resolve(name.fileName()));
  }
}
