package io.clientele.contacts.importing;

import io.clientele.contacts.importing.ImportRow.Refused;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The imports, how far each has come, and the rows they refused. */
@ApplicationScoped
class Imports {
  private static final String INSERT =
      """
      insert into import_job (id, kind, state, filename, system, duplicates, region, area_code,
        currency, charset, delimiter, columns, mapping, sample, total, created_by, created_at,
        started_at)
      values (:id, :kind, :state, :filename, :system, :duplicates, :region, :areaCode, :currency,
        :charset, :delimiter, :columns, cast(:mapping as jsonb), cast(:sample as jsonb), :total,
        :createdBy, :createdAt, :startedAt)
      """;
  private static final String ADVANCE =
      """
      update import_job set done = done + :rows, created = created + :created,
        updated = updated + :updated, marked = marked + :marked, known = known + :known,
        rejected = rejected + :rejected, unparsable_phones = unparsable_phones + :unparsablePhones,
        invalid_emails = invalid_emails + :invalidEmails
      where id = :id
      """;

  private final Sql sql;

  Imports(Sql sql) {
    this.sql = sql;
  }

  void insert(ImportJob job) {
    sql.write(handle ->
        handle
            .createUpdate(INSERT)
            .bind("id", job.id())
            .bind("kind", job.kind().json())
            .bind("state", job.state().json())
            .bind("filename", job.choices().filename())
            .bind("system", job.choices().system())
            .bind("duplicates", job.choices().duplicates().json())
            .bind("region", job.choices().region())
            .bind("areaCode", job.choices().areaCode())
            .bind("currency", job.choices().currency())
            .bind("charset", job.charset().name())
            .bind("delimiter", String.valueOf(job.delimiter()))
            .bind("columns", SqlArray.of(String.class, job.columns()))
            .bind("mapping", ImportJobRow.json(job.mapping()))
            .bind("sample", ImportJobRow.json(job.sample()))
            .bind("total", job.total())
            .bind("createdBy", job.createdBy())
            .bind("createdAt", job.createdAt())
            .bind("startedAt", job.startedAt())
            .execute());
  }

  /**
   * The import with this id.
   *
   * @throws Rejection 404 when there is none
   */
  ImportJob require(UUID id) {
    return one(id, "");
  }

  /** Like {@link #require}, kept from changing until the transaction ends. */
  ImportJob requireLocked(UUID id) {
    return one(id, " for update");
  }

  private ImportJob one(UUID id, String lock) {
    return sql.read(handle ->
            handle
                .createQuery("select * from import_job where id = :id" + lock)
                .bind("id", id)
                .map(ImportJobRow::read)
                .findOne())
        .orElseThrow(
            () -> new Rejection(404, "not-found", "There is no import " + id + "; check the id."));
  }

  List<ImportJob> newest(int limit) {
    return sql.read(handle ->
        handle
            .createQuery("select * from import_job order by id desc limit :limit")
            .bind("limit", limit)
            .map(ImportJobRow::read)
            .list());
  }

  /** Those to be worked on, the one waiting longest first. */
  List<ImportJob> running() {
    return sql.read(handle ->
        handle
            .createQuery("select * from import_job where state = 'running' order by started_at")
            .map(ImportJobRow::read)
            .list());
  }

  void map(UUID id, Mapping mapping, ImportState state) {
    sql.write(handle ->
        handle
            .createUpdate(
                "update import_job set mapping = cast(:mapping as jsonb), state = :state"
                    + " where id = :id")
            .bind("mapping", ImportJobRow.json(mapping))
            .bind("state", state.json())
            .bind("id", id)
            .execute());
  }

  void start(UUID id, Instant now) {
    sql.write(handle ->
        handle.execute(
            "update import_job set state = 'running', started_at = ? where id = ?", now, id));
  }

  /** Says why an import waits; null that it goes on. */
  void pause(UUID id, @Nullable String reason) {
    sql.write(handle ->
        handle
            .createUpdate(
                "update import_job set paused = :reason"
                    + " where id = :id and paused is distinct from :reason")
            .bind("reason", reason)
            .bind("id", id)
            .execute());
  }

  void end(UUID id, ImportState state, @Nullable String failure, Instant now) {
    sql.write(handle ->
        handle
            .createUpdate(
                "update import_job set state = :state, failure = :failure, finished_at = :now,"
                    + " paused = null where id = :id")
            .bind("state", state.json())
            .bind("failure", failure)
            .bind("now", now)
            .bind("id", id)
            .execute());
  }

  /** Says in the transaction of the rows themselves that they are done. */
  void advance(UUID id, long rows, BatchResult result) {
    sql.write(handle ->
        handle
            .createUpdate(ADVANCE)
            .bind("id", id)
            .bind("rows", rows)
            .bindMap(result.tally().values())
            .execute());
    refuse(id, result.refused());
  }

  private void refuse(UUID id, List<Refused> refused) {
    if (refused.isEmpty()) {
      return;
    }
    sql.write(handle ->
        handle
            .createUpdate(
                """
                insert into import_rejection (import_id, number, line, code, reason, cells)
                select :id, number, line, code, reason,
                       array(select jsonb_array_elements_text(cells))
                from unnest(:numbers, :lines, :codes, :reasons, cast(:cells as jsonb[]))
                  as given(number, line, code, reason, cells)
                """)
            .bind("id", id)
            .bind("numbers", SqlArray.of(Long.class, refused, r -> r.row().number()))
            .bind("lines", SqlArray.of(Long.class, refused, r -> r.row().line()))
            .bind("codes", SqlArray.of(String.class, refused, Refused::code))
            .bind("reasons", SqlArray.of(String.class, refused, Refused::reason))
            .bind(
                "cells",
                SqlArray.of(String.class, refused, r -> ImportJobRow.json(r.row().cells())))
            .execute());
  }

  /** How many rows were refused, by code. */
  Map<String, Long> reasons(UUID id) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select code, count(*) as rows from import_rejection where import_id = :id"
                    + " group by code order by rows desc, code")
            .bind("id", id)
            .reduceRows(
                new LinkedHashMap<String, Long>(),
                (reasons, row) -> {
                  reasons.put(
                      row.getColumn("code", String.class), row.getColumn("rows", Long.class));
                  return reasons;
                }));
  }

  /** Refused rows below this number, in their order. */
  List<RejectedRow> rejected(UUID id, long after, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select number, line, reason, cells from import_rejection"
                    + " where import_id = :id and number > :after order by number limit :limit")
            .bind("id", id)
            .bind("after", after)
            .bind("limit", limit)
            .map((row, context) ->
                new RejectedRow(
                    row.getLong("number"),
                    row.getLong("line"),
                    row.getString("reason"),
                    List.of((String[]) row.getArray("cells").getArray())))
            .list());
  }

  /** A refused row as it was in the file. */
  record RejectedRow(long number, long line, String reason, List<String> cells) {}
}
