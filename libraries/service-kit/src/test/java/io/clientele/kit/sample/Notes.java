package io.clientele.kit.sample;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the notes of the kit's sample service. */
@ApplicationScoped
public class Notes {
  private final Sql sql;

  Notes(Sql sql) {
    this.sql = sql;
  }

  /** A note as it is stored and shown. */
  public record Note(UUID id, long version, String text) {}

  void table(@Observes StartupEvent start) {
    sql.write(handle ->
        handle.execute(
            "create table if not exists note (id uuid primary key, version bigint not null,"
                + " text text not null)"));
  }

  /** Stores a note. */
  public void add(UUID id, String text) {
    sql.write(handle -> handle.execute("insert into note values (?, 1, ?)", id, text));
  }

  /** Ends this transaction's session with the database, as a crash would. */
  void crash() {
    sql.read(handle ->
        handle
            .createQuery("select pg_terminate_backend(pg_backend_pid())")
            .mapTo(boolean.class)
            .one());
  }

  Optional<Note> locked(UUID id) {
    return sql.read(handle ->
        handle
            .createQuery("select id, version, text from note where id = ? for update")
            .bind(0, id)
            .map(Rows.as(Note.class))
            .findOne());
  }

  void change(UUID id, String text) {
    sql.write(handle ->
        handle.execute("update note set text = ?, version = version + 1 where id = ?", text, id));
  }

  /** How many notes have a text. */
  public long count(String text) {
    return sql.read(handle ->
        handle
            .createQuery("select count(*) from note where text = ?")
            .bind(0, text)
            .mapTo(Long.class)
            .one());
  }

  List<Note> page(String prefix, @Nullable String text, @Nullable UUID id, int rows) {
    return sql.read(handle ->
        handle
            .createQuery(
                """
                select id, version, text from note
                where starts_with(text, :prefix)
                  and (cast(:text as text) is null or (text, id) > (:text, cast(:id as uuid)))
                order by text, id limit :rows
                """)
            .bind("prefix", prefix)
            .bind("text", text)
            .bind("id", id)
            .bind("rows", rows)
            .map(Rows.as(Note.class))
            .list());
  }
}
