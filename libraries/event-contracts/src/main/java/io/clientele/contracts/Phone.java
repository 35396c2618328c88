package io.clientele.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A phone number of a contact, as entered and in E.164 when it could be read. */
public record Phone(String value, @Nullable String e164, @Nullable String type) {
  /** Refuses what cannot be an event: a part that must be there is missing. */
  public Phone {
    Objects.requireNonNull(value, "value");
  }
}
