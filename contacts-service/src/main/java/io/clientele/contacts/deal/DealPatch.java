package io.clientele.contacts.deal;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contacts.money.AmountReading.Amount;
import io.clientele.contacts.money.Amounts;
import io.clientele.contracts.Money;
import io.clientele.kit.problem.Rejection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merge patch (RFC 7396) of a deal's terms. */
record DealPatch(JsonNode json) {
  private static final Set<String> FIELDS =
      Set.of("title", "contactId", "companyId", "company", "owner", "product", "value");
  private static final int LONGEST = 300;

  DealPatch {
    if (!json.isObject()) {
      throw new Rejection(400, "wrong-type", "Send the changed fields as a JSON object.");
    }
    json.fieldNames().forEachRemaining(DealPatch::requireKnown);
  }

  private static void requireKnown(String field) {
    if (field.equals("stage")) {
      throw new Rejection(400, "unknown-field", "Move a deal with POST /deals/{id}/stage.")
          .error("/stage", "unknown-field", "A stage is entered by a move.");
    }
    if (!FIELDS.contains(field)) {
      throw new Rejection(
              400, "unknown-field", "Remove or rename the fields that this request does not have.")
          .error("/" + field, "unknown-field", "There is no such field to change.");
    }
  }

  DealTerms apply(DealTerms old, DealParties parties) {
    var title = text("title", old.title());
    return new DealTerms(
        title == null ? DealTitle.of(null, old.product(), null) : title,
        json.has("contactId") ? parties.contact(id("contactId")) : old.contactId(),
        json.has("companyId") || json.has("company")
            ? parties.company(id("companyId"), text("company", null))
            : old.companyId(),
        text("owner", old.owner()),
        text("product", old.product()),
        value(old.value()));
  }

  private @Nullable String text(String field, @Nullable String old) {
    var node = json.get(field);
    if (node == null) {
      return old;
    }
    if (node.isNull() || (node.isTextual() && node.textValue().isBlank())) {
      return null;
    }
    if (!node.isTextual() || node.textValue().length() > LONGEST) {
      throw wrong(field, "a text of at most " + LONGEST + " characters");
    }
    return node.textValue().strip();
  }

  private @Nullable UUID id(String field) {
    var node = json.get(field);
    if (node == null || node.isNull()) {
      return null;
    }
    try {
      return UUID.fromString(node.asText());
    } catch (IllegalArgumentException malformed) {
      throw wrong(field, "an id");
    }
  }

  private @Nullable Amount value(@Nullable Amount old) {
    var node = json.get("value");
    if (node == null) {
      return old;
    }
    if (node.isNull()) {
      return null;
    }
    if (!node.path("amount").isTextual() || !node.path("currency").isTextual()) {
      throw wrong("value", "an object with amount and currency as texts");
    }
    return Amounts.require(
        new Money(node.path("amount").textValue(), node.path("currency").textValue()), "/value");
  }

  private static Rejection wrong(String field, String expected) {
    return new Rejection(422, "invalid", "Correct the fields listed in errors and send it again.")
        .error("/" + field, "invalid", "Send " + expected + ", or null to clear it.");
  }
}
