package io.clientele.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one OpenAPI document out of those of the services. */
final class MergedApi {
  private static final String COMPONENTS = "components";

  private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
  private final Set<String> operationIds = new HashSet<>();
  private final Set<String> tags = new HashSet<>();

  private MergedApi() {}

  /**
   * Merges documents. A component that two services describe differently is named after its service
   * as well.
   *
   * @param documents by the service's short name, in the order they shall appear
   * @param away services whose document could not be had
   */
  static ObjectNode of(Map<String, ObjectNode> documents, List<String> away) {
    var api = new MergedApi();
    api.head();
    documents.forEach((service, document) -> api.add(service, document.deepCopy()));
    if (!away.isEmpty()) {
      away.forEach(api.merged.putArray("x-unavailable")::add);
    }
    return api.merged;
  }

  private void head() {
    merged.put("openapi", "3.1.0");
    merged
        .putObject("info")
        .put("title", "Clientele API")
        .put("version", "v1")
        .put(
            "description",
            "All services of the platform behind one address. Every error is a problem+json (RFC"
                + " 9457) whose type names a documented page.");
    merged.putArray("servers").addObject().put("url", "/");
    merged.putArray("security").addObject().putArray("bearer");
    merged.putArray("tags");
    merged.putObject("paths");
    merged
        .putObject(COMPONENTS)
        .putObject("securitySchemes")
        .putObject("bearer")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put("description", "./clientele token --role steward");
  }

  private void add(String service, ObjectNode document) {
    var own = document.path(COMPONENTS);
    References.rename(document, newNames(service, own));
    own.properties().stream()
        .filter(kind -> !kind.getKey().equals("securitySchemes"))
        .forEach(kind -> components(kind.getKey()).setAll((ObjectNode) kind.getValue()));
    document.path("paths").properties().forEach(path -> addPath(service, path));
    document.path("tags").forEach(this::addTag);
  }

  private ObjectNode components(String kind) {
    return ((ObjectNode) merged.path(COMPONENTS)).withObjectProperty(kind);
  }

  /** Takes the colliding components of a service out of its document, under their new names. */
  private Map<String, String> newNames(String service, JsonNode own) {
    var names = new LinkedHashMap<String, String>();
    for (var kind : own.properties()) {
      var known = merged.path(COMPONENTS).path(kind.getKey());
      for (var component : List.copyOf(kind.getValue().properties())) {
        var name = component.getKey();
        if (known.has(name) && !known.path(name).equals(component.getValue())) {
          var prefixed = capitalised(service) + name;
          var kinds = (ObjectNode) kind.getValue();
          kinds.set(prefixed, kinds.remove(name));
          names.put(reference(kind.getKey(), name), reference(kind.getKey(), prefixed));
        }
      }
    }
    return names;
  }

  private static String reference(String kind, String name) {
    return "#/components/" + kind + "/" + name;
  }

  private static String capitalised(String service) {
    return Character.toUpperCase(service.charAt(0)) + service.substring(1);
  }

  /** What every service has, such as its operations, is described once. */
  private void addPath(String service, Map.Entry<String, JsonNode> path) {
    var known = ((ObjectNode) merged.path("paths")).withObjectProperty(path.getKey());
    for (var operation : path.getValue().properties()) {
      if (!known.has(operation.getKey())) {
        if (operation.getValue() instanceof ObjectNode described) {
          nameOperation(service, described);
          described.remove("security");
        }
        known.set(operation.getKey(), operation.getValue());
      }
    }
  }

  private void nameOperation(String service, ObjectNode operation) {
    var id = operation.path("operationId").asText("");
    if (!id.isEmpty() && !operationIds.add(id)) {
      var prefixed = service + capitalised(id);
      operationIds.add(prefixed);
      operation.put("operationId", prefixed);
    }
  }

  private void addTag(JsonNode tag) {
    if (tags.add(tag.path("name").asText())) {
      ((ArrayNode) merged.path("tags")).add(tag);
    }
  }
}
