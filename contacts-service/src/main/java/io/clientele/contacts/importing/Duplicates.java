package io.clientele.contacts.importing;

import io.clientele.contacts.exactkey.OnDuplicate;
import io.clientele.contracts.JsonName;
import io.clientele.kit.problem.Rejection;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What to do with a row whose phone or e-mail a contact has already. */
enum Duplicates implements JsonName {
  CREATE_AND_MARK(OnDuplicate.MARK),
  UPDATE(OnDuplicate.UPDATE),
  REFUSE(OnDuplicate.REFUSE);

  private final OnDuplicate rule;

  Duplicates(OnDuplicate rule) {
    this.rule = rule;
  }

  OnDuplicate rule() {
    return rule;
  }

  static Duplicates of(@Nullable String json) {
    if (json == null || json.isBlank()) {
      return CREATE_AND_MARK;
    }
    return Arrays.stream(values())
        .filter(one -> one.json().equals(json))
        .findFirst()
        .orElseThrow(() ->
            new Rejection(
                    400,
                    "bad-parameter",
                    "Send duplicates=create-and-mark, duplicates=update or duplicates=refuse.")
                .error("/duplicates", "unknown", "There is no choice '" + json + "'."));
  }
}
