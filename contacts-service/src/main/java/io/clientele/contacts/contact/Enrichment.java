package io.clientele.contacts.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clientele.contracts.ContactState.Sex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Fills what a contact lacks from another record of the same person; nothing is overwritten. */
final class Enrichment {
  private Enrichment() {}

  static ContactChange of(ContactChange kept, ContactChange other) {
    // A field both have keeps its value: one address is never made of two.
    var filled = Values.tree(other);
    filled.setAll(Values.tree(kept));
    if (kept.sex() == Sex.UNKNOWN && other.sex() != null) {
      filled.put("sex", other.sex().json());
    }
    filled.set(
        "emails", Values.node(joined(kept.emails(), others(other.emails()), Enrichment::key)));
    filled.set("phones", Values.node(joined(kept.phones(), other.phones(), Enrichment::key)));
    filled.set("tags", Values.node(joined(kept.tags(), other.tags(), tag -> tag)));
    filled.set(
        "socialProfiles",
        Values.node(joined(kept.socialProfiles(), other.socialProfiles(), profile -> profile)));
    filled.set(
        "externalIds", Values.node(joined(kept.externalIds(), other.externalIds(), id -> id)));
    var custom = new LinkedHashMap<>(other.custom());
    custom.putAll(kept.custom());
    filled.set("custom", Values.node(custom));
    try {
      return Values.read(filled);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<EmailChange> others(List<EmailChange> emails) {
    return emails.stream().map(email -> email.withPrimary(false)).toList();
  }

  private static <T, K> List<T> joined(List<T> kept, List<T> other, Function<T, K> key) {
    var seen = new HashSet<K>();
    var joined = new ArrayList<>(kept);
    kept.forEach(one -> seen.add(key.apply(one)));
    other.stream().filter(one -> seen.add(key.apply(one))).forEach(joined::add);
    return joined;
  }

  private static String key(EmailChange email) {
    return Emails.key(email).orElse(email.value());
  }

  private static String key(PhoneChange phone) {
    return phone.e164() == null ? phone.value() : phone.e164();
  }
}
