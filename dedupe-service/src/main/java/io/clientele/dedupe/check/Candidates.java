package io.clientele.dedupe.check;

import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.match.Evidence;
import io.clientele.dedupe.match.FindAlike;
import io.clientele.dedupe.match.FindAlike.Found;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds contacts that are like a record: by the engine, and by the phone numbers they share. */
@ApplicationScoped
class Candidates {
  private static final String OTHERS =
      """
      from phone_member m where e164 = any(:e164) and contact_id <> :self
        and exists (select from rule where name = 'same-phone' and enabled)
        and not exists (select from phone_group g where g.e164 = m.e164 and g.demoted)
        and contact_id not in (select other_id from kept_apart where contact_id = :self)
      """;
  private final Sql sql;
  private final FindAlike findAlike;

  Candidates(Sql sql, FindAlike findAlike) {
    this.sql = sql;
    this.findAlike = findAlike;
  }

  /** Contacts with any of these numbers, oldest first, and how many there are in all. */
  private Sharing withPhones(Collection<String> e164, UUID self, int limit) {
    if (e164.isEmpty()) {
      return new Sharing(List.of(), 0);
    }
    return sql.read(handle -> {
      var ids =
          handle
              .createQuery(
                  "select distinct contact_id " + OTHERS + "order by contact_id limit :limit")
              .bind("e164", SqlArray.of(String.class, e164))
              .bind("self", self)
              .bind("limit", limit)
              .mapTo(UUID.class)
              .list();
      var count =
          ids.size() < limit
              ? ids.size()
              : handle
                  .createQuery("select count(distinct contact_id) " + OTHERS)
                  .bind("e164", SqlArray.of(String.class, e164))
                  .bind("self", self)
                  .mapTo(long.class)
                  .one();
      return new Sharing(ids, count);
    });
  }

  /** Contacts that share a number; the list may be cut, the count is of all. */
  record Sharing(List<UUID> ids, long count) {}

  /** The engine's candidates, then those of whom only the phone is the same. */
  CandidatesView find(
      Entity entity, String[][] forms, Collection<String> e164, UUID self, int limit) {
    var sharing = withPhones(e164, self, limit);
    var answer = findAlike.find(entity, forms, self);
    var found = answer.orElse(List.of());
    var known = found.stream().map(Found::id).collect(Collectors.toSet());
    var candidates =
        Stream.concat(
                found.stream().map(CandidatesView::alike),
                sharing.ids().stream()
                    .filter(id -> !known.contains(id))
                    .map(CandidatesView::samePhone))
            .limit(limit)
            .toList();
    var others =
        found.stream()
            .filter(each -> each.why().stream().noneMatch(Evidence::saysSamePhone))
            .count();
    return new CandidatesView(candidates, sharing.count() + others, answer.isPresent());
  }
}
