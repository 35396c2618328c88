package io.clientele.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedSchemasTest {
  static List<SchemaName> schemas() {
    return ContractFiles.schemas();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("schemas")
  void aReleasedSchemaNeverChanges(SchemaName schema) throws Exception {
    var file = schema.fileName();

    assertThat(released())
        .as("run in src/main/resources/schemas: sha256sum %s >> SHA256SUMS", file)
        .containsKey(file);
    assertThat(sha256(file))
        .as("%s is released and must stay: add %s instead", file, schema.nextMinor().fileName())
        .isEqualTo(released().get(file));
  }

  @Test
  void noReleasedSchemaIsTakenAway() throws IOException {
    assertThat(ContractFiles.schemas())
        .extracting(SchemaName::fileName)
        .as("readers still meet events of every released schema: put the missing file back")
        .containsAll(released().keySet());
  }

  @Test
  void eachMinorOnlyAddsToTheOneBefore() {
    var lineages =
        ContractFiles.schemas().stream()
            .collect(
                groupingBy(
                    SchemaName::lineage, TreeMap::new, java.util.stream.Collectors.toList()));
    lineages.forEach(ReleasedSchemasTest::onlyAdds);
  }

  private static void onlyAdds(String lineage, List<SchemaName> minors) {
    assertThat(minors).as("minors of %s", lineage).extracting(SchemaName::minor).startsWith(0);
    for (int i = 1; i < minors.size(); i++) {
      var before = minors.get(i - 1);
      var after = minors.get(i);
      assertThat(after).as("no gap after %s", before.fileName()).isEqualTo(before.nextMinor());
      assertThat(SchemaDifference.breaks(ContractFiles.schema(before), ContractFiles.schema(after)))
          .as("%s must only add to %s; else it is a new topic .v2", after, before)
          .isEmpty();
    }
  }

  private static Map<String, String> released() throws IOException {
    return Files.readAllLines(ContractFiles.ROOT.resolve("schemas/SHA256SUMS")).stream()
        .map(line -> line.split("  ", 2))
        .collect(toMap(parts -> parts[1], parts -> parts[0]));
  }

  private static String sha256(String file) throws NoSuchAlgorithmException {
    var bytes = ContractFiles.bytes(ContractFiles.ROOT.resolve("schemas").resolve(file));
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
