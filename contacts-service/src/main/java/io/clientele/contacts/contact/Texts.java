package io.clientele.contacts.contact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings what was typed into the one form it is kept in. */
final class Texts {
  private Texts() {}

  /** The text without blanks around it; null when nothing is left. */
  static @Nullable String clean(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Stripped, without blank and repeated ones. */
  static List<String> words(@Nullable List<String> texts) {
    return list(texts).stream()
        .map(text -> text == null ? "" : text.strip())
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  // A null inside stays, so that validation can point at it.
  static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }

  static <V> Map<String, V> map(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
