package io.clientele.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordMatchesSchemaTest {
  @ParameterizedTest
  @EnumSource
  void recordAndSchemaSayTheSame(Topic topic) {
    var root = ContractFiles.schema(SchemaName.of(topic));

    assertThat(root.path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(root.path("title").asText()).isNotBlank();
    object(topic.bareName(), topic.payload(), root, root);
  }

  private static void object(String at, Class<?> type, JsonNode schema, JsonNode root) {
    assertThat(schema.path("description").asText()).as("description of %s", at).isNotBlank();
    var components = type.getRecordComponents();
    assertThat(schema.path("properties").fieldNames())
        .toIterable()
        .as("properties of %s", at)
        .containsExactlyElementsOf(Stream.of(components).map(RecordComponent::getName).toList());
    for (var component : components) {
      property(at, component, schema, root);
    }
  }

  private static void property(
      String at, RecordComponent component, JsonNode schema, JsonNode root) {
    var here = at + "/" + component.getName();
    var property = schema.path("properties").path(component.getName());
    assertThat(property.path("description").asText()).as("description of %s", here).isNotBlank();
    if (component.getType() != List.class) {
      assertThat(texts(schema.path("required")).contains(component.getName()))
          .as("%s is required unless it is @Nullable", here)
          .isNotEqualTo(component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }
    value(here, component.getGenericType(), property, root);
  }

  private static void value(String at, Type type, JsonNode schema, JsonNode root) {
    var target = schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(1)) : schema;
    switch (type) {
      case ParameterizedType list ->
          value(at + "/items", list.getActualTypeArguments()[0], target.path("items"), root);
      case Class<?> c when c.isRecord() -> object(at, c, target, root);
      case Class<?> c when c.isEnum() ->
          assertThat(texts(target.path("enum")))
              .as("values of %s", at)
              .containsExactlyElementsOf(
                  Stream.of(c.getEnumConstants()).map(v -> ((JsonName) v).json()).toList());
      default ->
          assertThat(target.path("type").asText()).as("type of %s", at).isEqualTo(json(type));
    }
  }

  private static String json(Type type) {
    return switch (type.getTypeName()) {
      case "int", "long", "java.lang.Integer" -> "integer";
      case "boolean" -> "boolean";
      case "com.fasterxml.jackson.databind.JsonNode" -> "object";
      default -> "string";
    };
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
