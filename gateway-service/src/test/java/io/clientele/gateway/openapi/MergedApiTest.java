package io.clientele.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedApiTest {
  private static ObjectNode document(String path, String schema) throws JsonProcessingException {
    var text =
        """
        {"paths": {"%s": {"get": {"operationId": "list", "responses": {"200": {"content":
          {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}},
          "/operations": {"get": {"operationId": "digest"}}},
         "components": {"schemas": {"Page": %s, "Same": {"type": "string"}}}}
        """
            .formatted(path, schema);
    return (ObjectNode) new ObjectMapper().readTree(text);
  }

  private static ObjectNode merged() throws JsonProcessingException {
    var documents = new LinkedHashMap<String, ObjectNode>();
    documents.put("contacts", document("/contacts", "{\"type\": \"object\"}"));
    documents.put("dedupe", document("/groups", "{\"type\": \"array\"}"));
    return MergedApi.of(documents, List.of("analytics"));
  }

  @Test
  void hasThePathsOfAllAndSaysWhoIsAway() throws JsonProcessingException {
    assertThat(merged().path("paths").fieldNames())
        .toIterable()
        .containsExactly("/contacts", "/operations", "/groups");
    assertThat(merged().path("x-unavailable").path(0).asText()).isEqualTo("analytics");
    assertThat(merged().path("openapi").asText()).isEqualTo("3.1.0");
  }

  @Test
  void aSchemaThatTwoDescribeDifferentlyIsNamedAfterItsService() throws JsonProcessingException {
    var schemas = merged().path("components").path("schemas");

    assertThat(schemas.fieldNames()).toIterable().containsExactly("Page", "Same", "DedupePage");
    assertThat(schemas.path("DedupePage").path("type").asText()).isEqualTo("array");
    assertThat(merged().at("/paths/~1groups/get/responses/200/content").toString())
        .contains("#/components/schemas/DedupePage");
    assertThat(merged().at("/paths/~1contacts/get/responses/200/content").toString())
        .contains("#/components/schemas/Page\"");
  }

  @Test
  void operationIdsStayUnique() throws JsonProcessingException {
    assertThat(merged().at("/paths/~1contacts/get/operationId").asText()).isEqualTo("list");
    assertThat(merged().at("/paths/~1groups/get/operationId").asText()).isEqualTo("dedupeList");
    assertThat(merged().at("/paths/~1operations/get/operationId").asText()).isEqualTo("digest");
  }
}
