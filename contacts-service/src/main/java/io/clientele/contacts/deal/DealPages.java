package io.clientele.contacts.deal;

import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists deals, newest first. */
@ApplicationScoped
class DealPages {
  private static final String MATCHING =
      """
      where (cast(:pipeline as uuid) is null or d.pipeline_id = cast(:pipeline as uuid))
        and (cast(:stage as text) is null or d.stage = :stage)
        and (cast(:contact as uuid) is null or d.contact_id = cast(:contact as uuid))
        and (cast(:company as uuid) is null or d.company_id = cast(:company as uuid))
        and (cast(:owner as text) is null or d.owner = :owner)
      """;

  private final Sql sql;

  DealPages(Sql sql) {
    this.sql = sql;
  }

  /** Which deals to list; an absent part does not restrict. */
  record Filter(
      @Nullable UUID pipeline,
      @Nullable String stage,
      @Nullable UUID contact,
      @Nullable UUID company,
      @Nullable String owner) {

    /** By the names that the query has for them. */
    private Map<String, @Nullable Object> values() {
      var values = new HashMap<String, @Nullable Object>();
      values.put("pipeline", pipeline);
      values.put("stage", stage);
      values.put("contact", contact);
      values.put("company", company);
      values.put("owner", owner);
      return values;
    }
  }

  /** A page's deals and one more. */
  List<Deal> page(Filter filter, @Nullable UUID after, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(
                Deals.ROWS
                    + MATCHING
                    + " and (cast(:after as uuid) is null or d.id < cast(:after as uuid))"
                    + " order by d.id desc limit :limit")
            .bindMap(filter.values())
            .bind("after", after)
            .bind("limit", limit + 1)
            .map(DealRow::read)
            .list());
  }

  long count(Filter filter) {
    return sql.read(handle ->
        handle
            .createQuery("select count(*) from deal d " + MATCHING)
            .bindMap(filter.values())
            .mapTo(Long.class)
            .one());
  }
}
