package io.clientele.kit.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.array.SqlArrayTypes;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/** Runs SQL on the service's database, inside the caller's transaction when there is one. */
@ApplicationScoped
public class Sql {
  private final Jdbi jdbi;

  Sql(AgroalDataSource dataSource) {
    this.jdbi = Jdbi.create(dataSource);
    jdbi.setTransactionHandler(new CMTTransactionHandler());
    jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    jdbi.registerArgument(new UuidArgument());
    jdbi.getConfig(SqlArrayTypes.class).register(UUID.class, "uuid");
    register(String.class, "text");
    register(Long.class, "bigint");
    register(Integer.class, "integer");
    register(Boolean.class, "boolean");
    register(byte[].class, "bytea");
    jdbi.registerArrayType((type, config) -> instants(type));
  }

  private <T> void register(Class<T> element, String type) {
    var array = new TypedArray<>(element, type);
    jdbi.registerArrayType(
        (asked, config) -> asked == element ? Optional.of(array) : Optional.empty());
  }

  private static Optional<SqlArrayType<?>> instants(Type type) {
    return type == Instant.class
        ? Optional.of(
            SqlArrayType.of("timestamptz", (Instant at) -> at == null ? null : at.toString()))
        : Optional.empty();
  }

  /** The configured entry point, for what the two short forms below do not cover. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** Runs a query and gives its result. */
  public <T> T read(HandleCallback<T, RuntimeException> query) {
    return jdbi.withHandle(query);
  }

  /** Runs statements for their effect. */
  public void write(HandleConsumer<RuntimeException> statements) {
    jdbi.useHandle(statements);
  }

  /** The schema this service owns, as its connection sees it. */
  public String schema() {
    return read(
        (Handle handle) -> handle.createQuery("select current_schema()").mapTo(String.class).one());
  }
}
