package io.clientele.dedupe.check;

import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.dedupe.check.CandidatesView.CandidateView;
import io.clientele.dedupe.check.CandidatesView.ReasonView;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds contacts by the values a record shares with them. */
@ApplicationScoped
class Candidates {
  private static final String OTHERS =
      """
      from phone_member where e164 = any(:e164) and contact_id <> :self
      """;
  private static final List<ReasonView> WHY =
      List.of(new ReasonView("phones", "exact", "same phone"));

  private final Sql sql;

  Candidates(Sql sql) {
    this.sql = sql;
  }

  CandidatesView withPhones(Collection<String> e164, UUID self, int limit) {
    if (e164.isEmpty()) {
      return new CandidatesView(List.of(), 0);
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
              .map(id -> new CandidateView(id, Level.LIKELY.json(), WHY))
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
      return new CandidatesView(ids, count);
    });
  }
}
