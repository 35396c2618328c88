package io.clientele.dedupe.company;

import io.clientele.contracts.CompanyState;
import io.clientele.dedupe.match.FormText;
import io.clientele.dedupe.match.Stored;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The companies this service knows. */
@ApplicationScoped
class CompanyCopies {
  private static final String STORE =
      """
      insert into company (id, number, forms, applied_at)
      select t.id, coalesce(known.number, nextval('contact_number')), t.forms, :now
      from unnest(:id, :forms) with ordinality as t(id, forms, place)
      left join company known on known.id = t.id
      order by t.place
      on conflict (id) do update set forms = excluded.forms, applied_at = excluded.applied_at
      returning new.number, new.forms, old.forms is distinct from new.forms as changed
      """;

  private static final String FORGET =
      "delete from company where id = any(:id) returning number, null::text as forms, true as"
          + " changed";

  private final Sql sql;

  CompanyCopies(Sql sql) {
    this.sql = sql;
  }

  /** Keeps these companies as they are now. */
  List<Stored> store(List<CompanyState> companies, Instant now) {
    return sql.read(handle ->
        handle
            .createQuery(STORE)
            .bind("id", SqlArray.of(UUID.class, companies, CompanyState::id))
            .bind(
                "forms",
                SqlArray.of(
                    String.class,
                    companies,
                    company -> FormText.write(CompanyForms.of(company.name()))))
            .bind("now", now)
            .map(Rows.as(Stored.class))
            .list());
  }

  /** Forgets companies that are gone; gives those it had known. */
  List<Stored> forget(Collection<UUID> ids) {
    return sql.read(handle ->
        handle
            .createQuery(FORGET)
            .bind("id", SqlArray.of(UUID.class, ids))
            .map(Rows.as(Stored.class))
            .list());
  }
}
