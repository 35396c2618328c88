package io.clientele.contacts.projection;

import io.clientele.contracts.VerdictState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other services say of a contact.
 *
 * @param number rises with each of their facts, the contact's version does not
 * @param verdict of validation, perhaps on values that have changed since
 * @param duplicates other records of its open groups
 */
public record Projection(
    long number, @Nullable VerdictState verdict, int duplicates, List<UUID> groups) {
  /** Nobody has said anything yet. */
  public static Projection nothingYet() {
    return new Projection(0, null, 0, List.of());
  }
}
