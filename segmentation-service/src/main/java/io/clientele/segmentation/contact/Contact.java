package io.clientele.segmentation.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.ContactState.State;
import io.clientele.rules.Field;
import io.clientele.rules.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** This service's copy of a contact, with the recommendation that holds for its values. */
public record Contact(UUID id, State state, JsonNode fields) {
  /** Whether the contact can be in segments at all. */
  public boolean isLive() {
    return state == State.ACTIVE || state == State.FROZEN;
  }

  /** Names of the fields that differ. */
  public Set<String> differences(Contact other) {
    return RuleFields.CATALOG.fields().stream()
        .map(Field::name)
        .filter(name -> !fields.path(name).equals(other.fields.path(name)))
        .collect(Collectors.toSet());
  }

  /** The contact as rules see it. */
  public Subject subject(List<Subject.Purchase> purchases) {
    var subject = Subject.builder().purchases(purchases);
    RuleFields.CATALOG
        .fields()
        .forEach(field -> subject.with(field, value(field, fields.path(field.name()))));
    return subject.build();
  }

  private static @Nullable Object value(Field field, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    return switch (field.type()) {
      case TEXT, ENUM -> value.textValue();
      case TEXTS, WORDS -> texts(value);
      case DATE -> LocalDate.parse(value.textValue());
      case INSTANT -> Instant.parse(value.textValue());
      case NUMBER -> value.decimalValue();
      case BOOLEAN -> value.booleanValue();
    };
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(one -> texts.add(one.textValue()));
    return texts;
  }
}
