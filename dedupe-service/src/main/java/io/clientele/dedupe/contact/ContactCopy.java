package io.clientele.dedupe.contact;

import io.clientele.contracts.ContactState;
import io.clientele.dedupe.match.FormText;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What dedupe keeps of a contact.
 *
 * @param phones its numbers as keys, also while it does not count
 * @param forms what the engine compares, as one text; null while it does not count
 */
public record ContactCopy(
    UUID id, ContactState.State state, SortedSet<String> phones, @Nullable String forms) {
  /** The copy of an announced state. */
  public static ContactCopy of(ContactState contact) {
    var written = Written.of(contact);
    var phones = written.phoneKeys();
    return new ContactCopy(
        contact.id(),
        contact.state(),
        phones,
        counts(contact.state()) ? FormText.write(ContactForms.of(written, phones)) : null);
  }

  /**
   * Whether it is a record of the base. A frozen contact is still one; a deleted one may come back,
   * a merged one speaks through its survivor, and an unknown state is not ours to judge.
   */
  public boolean counts() {
    return counts(state);
  }

  private static boolean counts(ContactState.State state) {
    return switch (state) {
      case ACTIVE, FROZEN -> true;
      case DELETED, MERGED, ERASED, UNKNOWN -> false;
    };
  }
}
