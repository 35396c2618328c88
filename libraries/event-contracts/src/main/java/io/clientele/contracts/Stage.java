package io.clientele.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Objects;

/** One stage of a pipeline. */
public record Stage(String key, String name, Kind kind, int position) {
  /** Refuses what cannot be an event: a part that must be there is missing. */
  public Stage {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }

  /** What a deal in this stage is. */
  public enum Kind implements JsonName {
    OPEN,
    WON,
    LOST,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}
