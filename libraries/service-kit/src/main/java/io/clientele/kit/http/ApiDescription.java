package io.clientele.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Tells in every service's API description what no annotation says: names in JSON, and errors. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final String PROBLEM = "Problem";

  /** Enum constants travel in lower-case kebab, as {@code JsonName} writes them. */
  @Override
  public @Nullable Schema filterSchema(Schema schema) {
    var values = schema.getEnumeration();
    if (values != null && values.stream().allMatch(ApiDescription::isConstant)) {
      schema.setEnumeration(values.stream().map(ApiDescription::inJson).toList());
    }
    return schema;
  }

  private static boolean isConstant(Object value) {
    return value instanceof String text && CONSTANT.matcher(text).matches();
  }

  private static Object inJson(Object constant) {
    return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public @Nullable Operation filterOperation(Operation operation) {
    var responses = operation.getResponses();
    if (responses != null && responses.getDefaultValue() == null) {
      var content = OASFactory.createContent();
      var schema = OASFactory.createSchema().ref(PROBLEM);
      content.addMediaType("application/problem+json", OASFactory.createMediaType().schema(schema));
      responses.setDefaultValue(
          OASFactory.createAPIResponse()
              .description("Refused; type names the page that says what to do.")
              .content(content));
    }
    return operation;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents().addSchema(PROBLEM, problem());
  }

  private static Schema problem() {
    var error =
        object("pointer", text("where, as a JSON pointer"))
            .addProperty("code", text("stable, for programs"))
            .addProperty("message", text("for people"));
    return object("type", text("/problems/ and the name of a documented page"))
        .addProperty("title", text("the problem's name"))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("what to do next"))
        .addProperty("traceId", text("for whoever runs the platform"))
        .addProperty(
            "errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(error))
        .required(List.of("type", "title", "status", "detail"))
        .description("An error as RFC 9457 has it.");
  }

  private static Schema object(String name, Schema property) {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).addProperty(name, property);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
