package io.clientele.contacts.exactkey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that may be the one that somebody is about to write again.
 *
 * @param weight log2 of the odds that the two are one; absent where equal keys alone say so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Candidate(UUID id, @Nullable Double weight, List<Why> why) {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt((Candidate candidate) -> -candidate.why().size())
          .thenComparing(Candidate::id);

  /** The owners of keys, the one with most of them first. */
  public static List<Candidate> of(Map<String, ? extends Collection<UUID>> owners) {
    var reasons = new TreeMap<UUID, List<Why>>();
    owners.forEach((key, ids) ->
        ids.forEach(
            id -> reasons.computeIfAbsent(id, none -> new ArrayList<>()).add(ExactKey.why(key))));
    return reasons.entrySet().stream()
        .map(entry -> new Candidate(entry.getKey(), null, List.copyOf(entry.getValue())))
        .sorted(BEST_FIRST)
        .toList();
  }
}
