package io.clientele.kit.paging;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.kit.problem.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ends: the sort values of its last row, opaque to clients.
 *
 * @param values as text, in the order of the sort
 */
public record Cursor(List<String> values) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The position after a row with these sort values. */
  public static Cursor of(Object... values) {
    return new Cursor(List.of(values).stream().map(String::valueOf).toList());
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws Rejection 400 when it is not a cursor with that many values
   */
  public static @Nullable Cursor parse(@Nullable String text, int values) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      @Nullable List<@Nullable String> read = JSON.readValue(bytes, new TypeReference<>() {});
      if (read != null && read.size() == values && !read.contains(null)) {
        return new Cursor(List.copyOf(read));
      }
    } catch (IOException | IllegalArgumentException wrong) {
      // Falls through to the refusal: whatever is wrong with it, the caller must start again.
    }
    throw new Rejection(
            400, "bad-cursor", "Take 'after' from the last page's next link, or leave it out.")
        .error("/after", "bad-cursor", "Not a cursor of this list.");
  }

  /** The cursor as a URL-safe text. */
  public String text() {
    try {
      var json = JSON.writeValueAsString(values).getBytes(StandardCharsets.UTF_8);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
