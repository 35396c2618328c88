package io.clientele.contacts.alike;

import io.clientele.contacts.exactkey.Candidate;
import java.util.List;
import java.util.stream.Collectors;

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

  /** Nobody is to be looked for. */
  public static final Alike NOBODY = new Alike(List.of(), true);

  /** Those who were not likely the same before; nobody, if it cannot be told who was. */
  Alike since(Alike before) {
    if (!before.complete()) {
      return SKIPPED;
    }
    var known = before.candidates().stream().map(Candidate::id).collect(Collectors.toSet());
    return new Alike(
        candidates.stream().filter(one -> !known.contains(one.id())).toList(), complete);
  }

  /** The header's value. */
  public String header() {
    return complete ? "done" : "skipped";
  }
}
