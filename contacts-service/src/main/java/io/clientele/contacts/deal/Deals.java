package io.clientele.contacts.deal;

import io.clientele.contracts.ExternalId;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** The stored deals. */
@ApplicationScoped
public class Deals {
  static final String ROWS =
      """
      select d.*, (select jsonb_agg(jsonb_build_object('system', e.system, 'id', e.id)
                                    order by e.system, e.id)
                   from deal_external_id e where e.deal_id = d.id)::text as external_ids
      from deal d
      """;
  private static final String GIVEN =
      """
      unnest(:id, :version, :pipelineId, :stage, :title, :contactId, :companyId, :owner, :product,
             :valueMinor, :currency, :createdAt, :updatedAt, :openedAt, :closedAt, :moves)
      """;
  private static final String UPDATE =
      """
      update deal d set version = g.version, stage = g.stage, title = g.title,
        contact_id = g.contact_id, company_id = g.company_id, owner = g.owner,
        product = g.product, value_minor = g.value_minor, currency = g.currency,
        updated_at = g.updated_at, opened_at = g.opened_at, closed_at = g.closed_at,
        moves = g.moves
      from %s as g(id, version, pipeline_id, stage, title, contact_id, company_id, owner, product,
                   value_minor, currency, created_at, updated_at, opened_at, closed_at, moves)
      where d.id = g.id
      """
          .formatted(GIVEN);

  private final Sql sql;

  Deals(Sql sql) {
    this.sql = sql;
  }

  /**
   * The deal with this id.
   *
   * @throws Rejection 404 when there is none
   */
  Deal require(UUID id) {
    return one(id, list(ROWS + " where d.id = any(:ids)", List.of(id)));
  }

  /** Like {@link #require}, kept from changing until the transaction ends. */
  Deal requireLocked(UUID id) {
    return one(id, findLocked(List.of(id)));
  }

  List<Deal> findLocked(Collection<UUID> ids) {
    return list(ROWS + " where d.id = any(:ids) order by d.id for update of d", ids);
  }

  private static Deal one(UUID id, List<Deal> found) {
    if (found.isEmpty()) {
      throw new Rejection(404, "not-found", "There is no deal " + id + "; check the id.");
    }
    return found.getFirst();
  }

  private List<Deal> list(String query, Collection<UUID> ids) {
    return sql.read(handle ->
        handle
            .createQuery(query)
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(ids)))
            .map(DealRow::read)
            .list());
  }

  /** The deals that another system calls so, by its ids. */
  public Map<ExternalId, UUID> byExternalId(Collection<ExternalId> wanted) {
    var all = List.copyOf(wanted);
    var found = new HashMap<ExternalId, UUID>();
    sql.read(handle ->
            handle
                .createQuery(
                    """
                    select e.system, e.id, e.deal_id from deal_external_id e
                    join unnest(:systems, :ids) as g(system, id) using (system, id)
                    """)
                .bind("systems", SqlArray.of(String.class, all, ExternalId::system))
                .bind("ids", SqlArray.of(String.class, all, ExternalId::id))
                .map((row, context) ->
                    Map.entry(
                        new ExternalId(row.getString("system"), row.getString("id")),
                        row.getObject("deal_id", UUID.class)))
                .list())
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  /** Stores new deals and what other systems call them. */
  void insert(List<Deal> deals) {
    sql.write(handle -> {
      bind(
              handle.createUpdate(
                  "insert into deal (id, version, pipeline_id, stage, title, contact_id,"
                      + " company_id, owner, product, value_minor, currency, created_at,"
                      + " updated_at, opened_at, closed_at, moves) select * from "
                      + GIVEN),
              deals)
          .execute();
    });
    insertExternalIds(deals);
  }

  private void insertExternalIds(List<Deal> deals) {
    var owners = new ArrayList<UUID>();
    var given = new ArrayList<ExternalId>();
    deals.forEach(deal ->
        deal.externalIds()
            .forEach(external -> {
              owners.add(deal.id());
              given.add(external);
            }));
    sql.write(handle ->
        handle
            .createUpdate(
                "insert into deal_external_id (system, id, deal_id)"
                    + " select * from unnest(:systems, :ids, :owners)")
            .bind("systems", SqlArray.of(String.class, given, ExternalId::system))
            .bind("ids", SqlArray.of(String.class, given, ExternalId::id))
            .bind("owners", SqlArray.of(UUID.class, owners))
            .execute());
  }

  void update(List<Deal> deals) {
    sql.write(handle -> bind(handle.createUpdate(UPDATE), deals).execute());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, List<Deal> deals) {
    return statement
        .bind("id", SqlArray.of(UUID.class, deals, Deal::id))
        .bind("version", SqlArray.of(Long.class, deals, Deal::version))
        .bind("pipelineId", SqlArray.of(UUID.class, deals, Deal::pipelineId))
        .bind("stage", SqlArray.of(String.class, deals, Deal::stage))
        .bind("title", SqlArray.of(String.class, deals, deal -> deal.terms().title()))
        .bind("contactId", SqlArray.of(UUID.class, deals, deal -> deal.terms().contactId()))
        .bind("companyId", SqlArray.of(UUID.class, deals, deal -> deal.terms().companyId()))
        .bind("owner", SqlArray.of(String.class, deals, deal -> deal.terms().owner()))
        .bind("product", SqlArray.of(String.class, deals, deal -> deal.terms().product()))
        .bind("valueMinor", SqlArray.of(Long.class, deals, DealRow::minor))
        .bind("currency", SqlArray.of(String.class, deals, DealRow::currency))
        .bind("createdAt", SqlArray.of(Instant.class, deals, Deal::createdAt))
        .bind("updatedAt", SqlArray.of(Instant.class, deals, Deal::updatedAt))
        .bind("openedAt", SqlArray.of(Instant.class, deals, Deal::openedAt))
        .bind("closedAt", SqlArray.of(Instant.class, deals, Deal::closedAt))
        .bind("moves", SqlArray.of(Long.class, deals, Deal::moves));
  }
}
