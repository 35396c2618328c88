package io.clientele.dedupe.match;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Normal forms of a record as one text: an array of values for each field of its model. */
public final class FormText {
  private static final String BETWEEN_FIELDS = "\t";
  private static final String BETWEEN_VALUES = "\n";

  private FormText() {}

  /** The forms as one text: fields between tabs, values on lines of their own. */
  public static String write(String[][] forms) {
    return Arrays.stream(forms)
        .map(values -> String.join(BETWEEN_VALUES, values))
        .collect(Collectors.joining(BETWEEN_FIELDS));
  }

  /** Reads what {@link #write} wrote. */
  public static String[][] read(String text) {
    return Arrays.stream(text.split(BETWEEN_FIELDS, -1))
        .map(values -> values.isEmpty() ? new String[0] : values.split(BETWEEN_VALUES, -1))
        .toArray(String[][]::new);
  }
}
