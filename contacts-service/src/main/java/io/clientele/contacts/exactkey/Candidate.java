package io.clientele.contacts.exactkey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A contact that may be the one that somebody is about to write again. */
public record Candidate(UUID id, List<Why> why) {
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
        .map(entry -> new Candidate(entry.getKey(), List.copyOf(entry.getValue())))
        .sorted(BEST_FIRST)
        .toList();
  }
}
