package io.clientele.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
  @Test
  void noTwoTopicsShareANameOrASchema() {
    assertThat(Topic.values()).extracting(Topic::bareName).doesNotHaveDuplicates();
    assertThat(Topic.values()).extracting(Topic::schemaFile).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsNameWhichEndsInTheMajorVersionOfItsSchema(Topic topic) {
    assertThat(Topic.of(topic.bareName())).isSameAs(topic);
    assertThat(topic.bareName()).matches("[a-z]+\\.[a-z-]+\\.v" + SchemaName.of(topic).major());
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> Topic.of("contacts.contact"))
        .hasMessage("no such topic: contacts.contact");
  }

  @ParameterizedTest
  @EnumSource
  void writesTheNewestMinorOfItsSchema(Topic topic) {
    var current = SchemaName.of(topic);

    assertThat(ContractFiles.schemas())
        .contains(current)
        .as("the topic still names an older schema than the newest beside it")
        .doesNotContain(current.nextMinor());
    assertThat(ContractFiles.schema(current).path("$id").asText()).isEqualTo(topic.dataschema());
  }

  @ParameterizedTest
  @EnumSource
  void hasAtLeastTwoExamples(Topic topic) {
    assertThat(ContractFiles.examples(topic)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void everySchemaAndEveryExampleBelongsToATopic() {
    var subjects = Stream.of(Topic.values()).map(t -> SchemaName.of(t).subject()).toList();

    assertThat(ContractFiles.schemas()).extracting(SchemaName::subject).isSubsetOf(subjects);
    assertThat(ContractFiles.in("examples"))
        .extracting(Path::getFileName)
        .extracting(Path::toString)
        .isSubsetOf(subjects);
  }

  @ParameterizedTest
  @EnumSource
  void isCompactedWithinADay(Topic topic) {
    assertThat(topic.config().get("cleanup.policy")).startsWith("compact");
    assertThat(Long.parseLong(topic.config().get("segment.ms"))).isLessThanOrEqualTo(86_400_000);
    assertThat(Long.parseLong(topic.config().get("max.compaction.lag.ms")))
        .isLessThanOrEqualTo(2 * 86_400_000);
  }

  @Test
  void businessTopicsForgetNothingButTombstonesAfterAMonth() {
    assertThat(Topic.PURCHASE.config())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("delete.retention.ms", "2592000000")
        .doesNotContainKey("retention.ms");
  }

  @Test
  void pulsesAreKeptForAnHour() {
    assertThat(Topic.PULSE.config())
        .containsEntry("cleanup.policy", "compact,delete")
        .containsEntry("retention.ms", "3600000");
  }

  @Test
  void makesEventTypesFromItsName() {
    assertThat(Topic.DEAL_MOVE.type("recorded")).isEqualTo("contacts.deal-move.recorded");
  }
}
