package io.clientele.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An e-mail address of a contact, as entered. */
public record Email(String value, @Nullable String type, boolean primary) {
  /** Refuses what cannot be an event: a part that must be there is missing. */
  public Email {
    Objects.requireNonNull(value, "value");
  }
}
