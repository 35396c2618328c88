package io.clientele.platform.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Counts what became of the phones of a list of contacts. */
class PhoneTally {
  private final Set<String> written = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private long phones;
  private long rewritten;
  private long unreadable;

  /** Takes a page of contacts as the API lists them. */
  void add(JsonNode page) {
    page.path("items").forEach(contact -> contact.path("phones").forEach(this::count));
  }

  private void count(JsonNode phone) {
    var value = phone.path("value").asText();
    var e164 = phone.path("e164").asText("");
    phones++;
    if (e164.isEmpty()) {
      unreadable++;
    } else {
      written.add(value);
      numbers.add(e164);
      rewritten += value.equals(e164) ? 0 : 1;
    }
  }

  String sentence() {
    return "%,d phones: %,d brought to one form (%,d spellings of %,d numbers), %,d unreadable and kept as entered"
        .formatted(phones, rewritten, written.size(), numbers.size(), unreadable);
  }
}
