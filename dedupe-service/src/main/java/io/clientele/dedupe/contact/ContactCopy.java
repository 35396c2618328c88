package io.clientele.dedupe.contact;

import io.clientele.contracts.ContactState;
import io.clientele.dedupe.rule.SamePhone;
import java.util.SortedSet;
import java.util.UUID;

/**
 * What dedupe keeps of a contact.
 *
 * @param phones its numbers as keys, also while it does not count
 */
public record ContactCopy(UUID id, ContactState.State state, SortedSet<String> phones) {
  /** The copy of an announced state. */
  public static ContactCopy of(ContactState contact) {
    var address = contact.address();
    var country = address == null ? null : address.country();
    return new ContactCopy(
        contact.id(), contact.state(), SamePhone.keys(contact.phones(), country));
  }

  /**
   * Whether it is a record of the base. A frozen contact is still one; a deleted one may come back,
   * a merged one speaks through its survivor, and an unknown state is not ours to judge.
   */
  public boolean counts() {
    return switch (state) {
      case ACTIVE, FROZEN -> true;
      case DELETED, MERGED, ERASED, UNKNOWN -> false;
    };
  }
}
