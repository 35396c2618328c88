package io.clientele.dedupe.match;

import io.clientele.kit.sql.Sql;
import io.clientele.matching.learn.Model;
import io.clientele.matching.learn.ModelFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * By which model each kind of records is weighed: the shipped one, until one was learned from the
 * base itself. Earlier ones are kept, so that what was weighed by them can be weighed again.
 */
@ApplicationScoped
public class Models {
  private static final String LEARNED =
      """
      select m.json from engine e join model m on m.entity = e.entity and m.fingerprint = e.model
      where e.entity = :entity and m.form = :form
      """;

  private static final String BEGIN =
      """
      update engine set model = :shipped
      where entity = :entity and model is null
        and not exists (select from record r where r.entity = engine.entity)
      """;

  /** With no record there is nothing to look at. */
  private static final String RETURN_TO_SHIPPED =
      """
      update engine set model = :shipped, stamp = stamp + 1, scan_started_at = clock_timestamp(),
        scanned = case when exists (select from record r where r.entity = engine.entity)
                         and (select enabled from rule where name = :rule)
                    then 0 else scanned end
      where entity = :entity and model is distinct from :shipped
        and not exists (select from model m where m.entity = engine.entity
                          and m.fingerprint = engine.model and m.form = :form)
      """;

  private static final String ASK =
      "update engine set learn = 3 where entity = :entity and learn < 2";
  private static final String ASK_IF_GROWN =
      """
      update engine e set learn = 3
      where entity = :entity and learn = 0 and scanned is null
        and :records >= 2 * coalesce((select m.records from model m
                                      where m.entity = e.entity and m.fingerprint = e.model), 0)
      """;
  private static final String GIVE_UP = "update engine set learn = 0 where entity = :entity";
  private static final String ATTEMPT =
      "update engine set learn = learn - 1 where entity = :entity and learn > 1 returning true";

  private static final String KEEP =
      """
      insert into model (entity, fingerprint, form, records, learned_at, json)
      values (:entity, :fingerprint, :form, :records, :now, :json)
      on conflict (entity, fingerprint) do update
        set form = excluded.form, records = excluded.records, learned_at = excluded.learned_at,
            json = excluded.json
      """;

  /**
   * What is in memory was weighed by another model: with another stamp it is loaded anew. While the
   * rule is off nothing is in the index.
   */
  private static final String WEIGH_BY =
      """
      update engine set model = :fingerprint, stamp = stamp + 1, scan_started_at = :now,
        scanned = case when (select enabled from rule where name = :rule) then 0 else scanned end
      where entity = :entity and model is distinct from :fingerprint
      """;

  private final Sql sql;

  Models(Sql sql) {
    this.sql = sql;
  }

  /** The model everything of an entity is weighed by or, while a scan goes on, will be. */
  static Model current(Handle handle, Entity entity) {
    return handle
        .createQuery(LEARNED)
        .bind("entity", entity.json())
        .bind("form", entity.form())
        .mapTo(String.class)
        .findOne()
        .map(ModelFile::read)
        .orElseGet(entity::shipped);
  }

  /** Tells a model from any other. */
  public static String fingerprint(Model model) {
    return Integer.toHexString(ModelFile.write(model).hashCode());
  }

  /** Notes that what comes into an empty base is weighed by the shipped model. */
  void begin(Entity entity) {
    write(BEGIN, entity, update -> update.bind("shipped", entity.fingerprint()));
  }

  /**
   * Has everything weighed anew by the shipped model if the one it was weighed by is neither that
   * nor a learned one that this code can read. For the writer alone, in its transaction.
   */
  public void replaceUnknown(Entity entity) {
    write(
        RETURN_TO_SHIPPED,
        entity,
        update ->
            update
                .bind("shipped", entity.fingerprint())
                .bind("form", entity.form())
                .bind("rule", entity.rule()));
  }

  /** Asks for a model of the records there are. */
  public void ask(Entity entity) {
    write(ASK, entity, update -> update);
  }

  /**
   * Asks for one if there are twice as many records as the present one was learned from, or that is
   * the shipped one. A base of twice as many has half as many matches among all its pairs.
   */
  public void askIfGrown(Entity entity, int records) {
    write(ASK_IF_GROWN, entity, update -> update.bind("records", records));
  }

  /** Begins an attempt if a model is asked for. After the second it is asked for no longer. */
  public boolean attempt(Entity entity) {
    return sql.read(handle ->
        handle
            .createQuery(ATTEMPT)
            .bind("entity", entity.json())
            .mapTo(boolean.class)
            .findOne()
            .orElse(false));
  }

  /** Asks no longer. */
  public void giveUp(Entity entity) {
    write(GIVE_UP, entity, update -> update);
  }

  /**
   * Keeps a learned model and has everything weighed anew by it, in the caller's transaction.
   *
   * @param records how many records there were
   * @throws IllegalArgumentException when it could not be read back
   */
  public void adopt(Entity entity, Model model, int records, Instant now) {
    var json = ModelFile.write(model);
    var fingerprint = fingerprint(ModelFile.read(json));
    write(
        KEEP,
        entity,
        update ->
            update
                .bind("fingerprint", fingerprint)
                .bind("form", entity.form())
                .bind("records", records)
                .bind("now", now)
                .bind("json", json));
    write(
        WEIGH_BY,
        entity,
        update ->
            update.bind("fingerprint", fingerprint).bind("rule", entity.rule()).bind("now", now));
    giveUp(entity);
  }

  private void write(String statement, Entity entity, UnaryOperator<Update> bind) {
    sql.write(handle ->
        bind.apply(handle.createUpdate(statement).bind("entity", entity.json())).execute());
  }
}
