package io.clientele.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.clientele.contacts.projection.Projection;
import io.clientele.contracts.ContactState.Cause;
import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.EventJson;
import io.clientele.contracts.JudgedValues;
import io.clientele.contracts.VerdictState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns contacts into table rows and back; rows travel as JSON, so that one is like many. */
final class ContactJson {
  private static final ObjectMapper ROWS =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ContactJson() {}

  record Head(
      UUID id,
      long version,
      State state,
      Instant createdAt,
      Instant updatedAt,
      @Nullable UUID mergedInto,
      @Nullable Instant frozenUntil,
      @Nullable Instant lastTouchAt,
      long projection,
      int duplicates,
      List<UUID> duplicateGroups) {}

  static Contact read(String row) {
    try {
      var tree = ROWS.readTree(row);
      var verdict = tree.path("verdict");
      var head = ROWS.treeToValue(tree, Head.class);
      return contact(
          head,
          ROWS.treeToValue(tree, ContactChange.class),
          verdict.isObject()
              ? EventJson.read(
                  verdict.toString().getBytes(StandardCharsets.UTF_8), VerdictState.class)
              : null);
    } catch (JsonProcessingException wrong) {
      throw new IllegalStateException("a row that is no contact", wrong);
    }
  }

  private static Contact contact(Head head, ContactChange values, @Nullable VerdictState verdict) {
    return new Contact(
        head.id(),
        head.version(),
        head.state(),
        values,
        head.createdAt(),
        head.updatedAt(),
        head.mergedInto(),
        head.frozenUntil(),
        head.lastTouchAt(),
        new Projection(head.projection(), verdict, head.duplicates(), head.duplicateGroups()));
  }

  static String write(Collection<Contact> contacts) {
    var rows = ROWS.createArrayNode();
    contacts.forEach(contact -> rows.add(row(contact)));
    return rows.toString();
  }

  private static ObjectNode row(Contact contact) {
    var values = contact.values();
    ObjectNode row = ROWS.valueToTree(values);
    row.remove("company");
    var company = values.company();
    if (company != null) {
      row.put("company_id", String.valueOf(company.id()));
    }
    return row.put("id", contact.id().toString())
        .put("version", contact.version())
        .put("state", contact.state().json())
        .put("created_at", contact.createdAt().toString())
        .put("updated_at", contact.updatedAt().toString())
        .put("words", Words.of(values))
        .put(
            "values_hash",
            JudgedValues.hash(ContactEvents.state(contact, Cause.UNKNOWN, List.of())));
  }
}
