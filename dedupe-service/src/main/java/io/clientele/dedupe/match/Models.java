package io.clientele.dedupe.match;

import io.clientele.kit.sql.Sql;
import io.clientele.matching.learn.Model;
import io.clientele.matching.learn.ModelFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * By which model each kind of records is weighed: the shipped one, until one was learned from the
 * base itself. Earlier ones are kept, so that it can be told what was weighed by them.
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
      update engine set model = :shipped, scan_started_at = clock_timestamp(),
        scanned = case when exists (select from record r where r.entity = engine.entity) then 0 end
      where entity = :entity and model is distinct from :shipped
        and not exists (select from model m where m.entity = engine.entity
                          and m.fingerprint = engine.model and m.form = :form)
      """;

  private static final String ASK =
      "update engine set learn = true where entity = :entity and not learn";
  private static final String ASK_IF_GROWN =
      """
      update engine e set learn = true
      where entity = :entity and not learn and scanned is null
        and :records >= 2 * coalesce((select m.records from model m
                                      where m.entity = e.entity and m.fingerprint = e.model), 0)
      """;
  private static final String GIVE_UP = "update engine set learn = false where entity = :entity";
  private static final String IS_ASKED_FOR = "select learn from engine where entity = :entity";

  private static final String KEEP =
      """
      insert into model (entity, fingerprint, form, records, learned_at, json)
      values (:entity, :fingerprint, :form, :records, :now, :json)
      on conflict (entity, fingerprint) do update
        set form = excluded.form, records = excluded.records, learned_at = excluded.learned_at
      """;

  /** What is in memory was weighed by another model: with another stamp it is loaded anew. */
  private static final String WEIGH_BY =
      """
      update engine set model = :fingerprint, learn = false, stamp = stamp + 1, scanned = 0,
        scan_started_at = :now
      where entity = :entity
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
    sql.write(handle ->
        handle
            .createUpdate(BEGIN)
            .bind("entity", entity.json())
            .bind("shipped", entity.fingerprint())
            .execute());
  }

  /**
   * Has everything weighed anew by the shipped model if the one it was weighed by is neither that
   * nor a learned one that this code can read.
   */
  public void replaceUnknown(Entity entity) {
    sql.write(handle ->
        handle
            .createUpdate(RETURN_TO_SHIPPED)
            .bind("entity", entity.json())
            .bind("shipped", entity.fingerprint())
            .bind("form", entity.form())
            .execute());
  }

  /** Asks for a model of the records there are. */
  public void ask(Entity entity) {
    sql.write(handle -> handle.createUpdate(ASK).bind("entity", entity.json()).execute());
  }

  /**
   * Asks for one if there are twice as many records as the present one was learned from, or that is
   * the shipped one. A base of twice as many has half as many matches among all its pairs.
   */
  public void askIfGrown(Entity entity, int records) {
    sql.write(handle ->
        handle
            .createUpdate(ASK_IF_GROWN)
            .bind("entity", entity.json())
            .bind("records", records)
            .execute());
  }

  /** Asks no longer. */
  public void giveUp(Entity entity) {
    sql.write(handle -> handle.createUpdate(GIVE_UP).bind("entity", entity.json()).execute());
  }

  /** Whether a model was asked for that is not learned yet. */
  public boolean isAskedFor(Entity entity) {
    return sql.read(handle ->
        handle.createQuery(IS_ASKED_FOR).bind("entity", entity.json()).mapTo(boolean.class).one());
  }

  /**
   * Keeps a learned model and has everything weighed anew by it, in the caller's transaction.
   *
   * @param records how many records there were
   */
  public void adopt(Entity entity, Model model, int records, Instant now) {
    var fingerprint = fingerprint(model);
    sql.write(handle -> {
      handle
          .createUpdate(KEEP)
          .bind("entity", entity.json())
          .bind("fingerprint", fingerprint)
          .bind("form", entity.form())
          .bind("records", records)
          .bind("now", now)
          .bind("json", ModelFile.write(model))
          .execute();
      handle
          .createUpdate(WEIGH_BY)
          .bind("entity", entity.json())
          .bind("fingerprint", fingerprint)
          .bind("now", now)
          .execute();
    });
  }
}
