package io.clientele.contacts.exactkey;

import io.clientele.kit.problem.Rejection;
import java.util.List;

/** Refuses to write somebody twice, naming who is there already. */
public final class DuplicateFound extends Rejection {
  private static final long serialVersionUID = 1;

  /** With the best candidate first. */
  public DuplicateFound(List<Candidate> candidates) {
    super(
        409,
        "duplicate",
        "Another contact has the same phone or e-mail, or is likely the same: use it, or repeat the"
            + " request with onDuplicate=mark and a reason.");
    with("candidates", candidates);
  }
}
