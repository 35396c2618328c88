package io.clientele.contacts.contact;

import io.clientele.contacts.alike.Alike;
import io.clientele.contacts.exactkey.Candidate;
import io.clientele.contacts.exactkey.DuplicateFound;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses to write who is likely there already, by what is true in the caller's transaction. */
@ApplicationScoped
class RefuseAlike {
  private static final int SHOWN = 20;

  private final Contacts contacts;

  RefuseAlike(Contacts contacts) {
    this.contacts = contacts;
  }

  /**
   * Refuses if one of those found is still there.
   *
   * @throws DuplicateFound naming the likeliest
   */
  void of(Alike alike) {
    var still = contacts.active(alike.candidates().stream().map(Candidate::id).toList());
    var candidates =
        alike.candidates().stream().filter(one -> still.contains(one.id())).limit(SHOWN).toList();
    if (!candidates.isEmpty()) {
      throw new DuplicateFound(candidates);
    }
  }
}
