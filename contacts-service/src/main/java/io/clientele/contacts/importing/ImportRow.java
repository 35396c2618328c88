package io.clientele.contacts.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, read through its mapping.
 *
 * @param number from 1, the header not counted
 * @param line of the file where it starts
 * @param width how many columns the file has
 * @param places of each field's columns
 */
record ImportRow(
    long number, long line, List<String> cells, int width, Map<String, List<Integer>> places) {

  /** The field's text; null when it is blank or not mapped. */
  @Nullable String text(String field) {
    return texts(field).findFirst().orElse(null);
  }

  /** The texts of a field that several columns go to. */
  Stream<String> texts(String field) {
    return places.getOrDefault(field, List.of()).stream()
        .filter(place -> place < cells.size())
        .map(place -> cells.get(place).strip())
        .filter(text -> !text.isEmpty());
  }

  /** Whether its cells stand under their headers. */
  boolean isRagged() {
    return cells.size() < width || cells.stream().skip(width).anyMatch(cell -> !cell.isBlank());
  }

  /** A refusal that says what to do about the row. */
  Refused refused(String code, String reason) {
    return new Refused(this, code, reason);
  }

  /** A row that was not imported, and why. */
  record Refused(ImportRow row, String code, String reason) {}
}
