package io.clientele.contacts.contact;

import io.clientele.contacts.exactkey.Candidate;
import java.util.List;

/** What became of one contact of a batch. */
public sealed interface Outcome {
  /** It is new; others with the same phone or e-mail are named, the best match first. */
  record Created(Contact contact, List<Candidate> candidates) implements Outcome {}

  /** Another contact was the same and got what it lacked. */
  record Enriched(Contact contact) implements Outcome {}

  /** Nothing was written: these are the same, the best match first. */
  record Refused(List<Candidate> candidates) implements Outcome {}
}
