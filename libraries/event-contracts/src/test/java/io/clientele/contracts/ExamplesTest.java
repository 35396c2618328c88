package io.clientele.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<Arguments> examples() {
    return Stream.of(Topic.values())
        .flatMap(t -> ContractFiles.examples(t).stream().map(file -> Arguments.of(t, file)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("examples")
  void keepsToItsSchema(Topic topic, Path example) {
    var schema =
        SCHEMAS.getSchema(text(ContractFiles.ROOT.resolve(topic.schemaFile())), InputFormat.JSON);

    assertThat(
            schema.validate(
                text(example),
                InputFormat.JSON,
                run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("examples")
  void isReadAndWrittenWithoutLoss(Topic topic, Path example) {
    var read = EventJson.read(ContractFiles.bytes(example), topic.payload());

    assertThat(ContractFiles.json(EventJson.write(read))).isEqualTo(ContractFiles.json(example));
  }

  @ParameterizedTest
  @EnumSource
  void showEveryPropertyAtLeastOnce(Topic topic) {
    var shown = new HashSet<String>();
    ContractFiles.examples(topic)
        .forEach(file -> ContractFiles.json(file).fieldNames().forEachRemaining(shown::add));

    assertThat(ContractFiles.schema(SchemaName.of(topic)).path("properties").fieldNames())
        .toIterable()
        .allSatisfy(property -> assertThat(shown).contains(property));
  }

  private static String text(Path file) {
    return new String(ContractFiles.bytes(file), StandardCharsets.UTF_8);
  }
}
