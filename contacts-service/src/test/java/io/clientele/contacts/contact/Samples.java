package io.clientele.contacts.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.hygiene.phone.PhoneJudge;
import jakarta.validation.Validation;

/** Contacts for tests, written as clients write them. */
final class Samples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Samples() {}

  /** Reads JSON with single quotes. */
  static ContactChange contact(String json) {
    try {
      return Values.read(JSON.readTree(json.replace('\'', '"')));
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(json, wrong);
    }
  }

  static Preparation preparation() {
    return preparation(PhoneJudge.shipped());
  }

  static Preparation preparation(PhoneJudge judge) {
    return new Preparation(
        Validation.buildDefaultValidatorFactory().getValidator(), () -> "GB", judge);
  }

  static Prepared prepared(String json) {
    return preparation().prepare(contact(json));
  }
}
