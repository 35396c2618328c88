package io.clientele.contracts;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsyncApiTest {
  private static final Set<String> SERVICES =
      Set.of("contacts", "validation", "dedupe", "segmentation", "analytics", "gateway");

  private final JsonNode document;

  AsyncApiTest() throws IOException {
    document = new YAMLMapper().readTree(ContractFiles.ROOT.resolve("asyncapi.yaml").toFile());
  }

  @Test
  void hasOneChannelPerTopicAndNoOther() {
    assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(document.path("channels"))
        .extracting(channel -> channel.path("address").asText())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Topic.values()).map(Topic::bareName).toList());
  }

  @ParameterizedTest
  @EnumSource
  void saysOfEachTopicWhatTheCodeSays(Topic topic) {
    var channel = document.path("channels").path(SchemaName.of(topic).subject());
    var message = follow(channel.path("messages").path(SchemaName.of(topic).subject()));
    var trait = message.path("traits").path(0).path("$ref").asText();

    assertThat(channel.path("address").asText()).isEqualTo(topic.bareName());
    assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(topic.partitions());
    assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo("./" + topic.schemaFile());
    assertThat(trait).endsWith(topic.kind() == Topic.Kind.STATE ? "/state" : "/fact");
  }

  @Test
  void describesTheHeadersOfTheEnvelope() {
    var envelope = document.at("/components/schemas/envelope");

    assertThat(envelope.path("properties").fieldNames())
        .toIterable()
        .containsExactly(
            CloudEventHeaders.SPEC_VERSION,
            CloudEventHeaders.ID,
            CloudEventHeaders.TYPE,
            CloudEventHeaders.SOURCE,
            CloudEventHeaders.SUBJECT,
            CloudEventHeaders.TIME,
            CloudEventHeaders.DATA_SCHEMA,
            CloudEventHeaders.CONTENT_TYPE,
            CloudEventHeaders.TRACE_PARENT);
    assertThat(document.at("/components/schemas/stateHeaders/allOf/1/properties").fieldNames())
        .toIterable()
        .containsExactly(CloudEventHeaders.AGGREGATE_VERSION);
  }

  @ParameterizedTest
  @EnumSource
  void saysWhoSendsEachTopic(Topic topic) {
    var owner = topic.bareName().substring(0, topic.bareName().indexOf('.'));
    var senders = operations(o -> o.path("action").asText().equals("send") && isAbout(topic, o));

    assertThat(SERVICES).containsAll(senders);
    if (owner.equals("platform")) {
      assertThat(senders).isNotEmpty();
    } else {
      assertThat(senders).containsExactly(owner);
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    var references = document.findValuesAsText("$ref");

    assertThat(references).hasSizeGreaterThan(Topic.values().length).allSatisfy(this::exists);
  }

  private void exists(String reference) {
    if (reference.startsWith("#")) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    } else {
      assertThat(ContractFiles.ROOT.resolve(reference)).exists();
    }
  }

  private boolean isAbout(Topic topic, JsonNode operation) {
    return follow(operation.path("channel")).path("address").asText().equals(topic.bareName());
  }

  private Set<String> operations(Predicate<JsonNode> which) {
    return document
        .path("operations")
        .valueStream()
        .filter(which)
        .map(operation -> operation.at("/tags/0/name").asText())
        .collect(toSet());
  }

  private JsonNode follow(JsonNode reference) {
    return document.at(reference.path("$ref").asText().substring(1));
  }
}
