package io.clientele.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What validation found about one value; free text is judged but never repeated. */
public record FieldVerdict(
    String field, @Nullable String value, String verdict, State state, List<String> reasons) {
  /** Refuses what cannot be an event and keeps lists from changing later. */
  public FieldVerdict {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(state, "state");
    reasons = Lists.copy(reasons);
  }

  /** Whether the verdict stands or a check is still to come. */
  public enum State implements JsonName {
    FINAL,
    PENDING,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}
