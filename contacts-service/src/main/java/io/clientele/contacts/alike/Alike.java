package io.clientele.contacts.alike;

import io.clientele.contacts.exactkey.Candidate;
import java.util.List;

/**
 * What the comparison before a save has found.
 *
 * @param candidates contacts that are likely the same, the likeliest first
 * @param complete false when nobody could be asked, or not everything could be compared in time
 */
public record Alike(List<Candidate> candidates, boolean complete) {
  /** The header of an answer that says whether the comparison was {@code done}. */
  public static final String HEADER = "X-Duplicate-Check";

  /** Nobody could be asked: what is to be saved is saved all the same. */
  static final Alike SKIPPED = new Alike(List.of(), false);

  /** The header's value. */
  public String header() {
    return complete ? "done" : "skipped";
  }
}
