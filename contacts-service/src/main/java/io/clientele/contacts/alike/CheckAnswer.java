package io.clientele.contacts.alike;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.clientele.contacts.exactkey.Candidate;
import io.clientele.contacts.exactkey.Why;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer of {@code POST /duplicates/check}, as far as a save needs it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CheckAnswer(List<Found> candidates, boolean complete) {
  private static final String POSSIBLE = "possible";

  /** One contact that may be the same. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Found(UUID id, @Nullable Double weight, String level, List<Why> why) {}

  /** Those that are likely or sure; a possible one keeps nobody from saving. */
  Alike alike() {
    var likely =
        candidates.stream()
            .filter(found -> !found.level().equals(POSSIBLE))
            .map(found -> new Candidate(found.id(), found.weight(), found.why()))
            .toList();
    return new Alike(likely, complete);
  }
}
