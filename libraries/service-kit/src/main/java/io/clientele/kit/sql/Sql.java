package io.clientele.kit.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
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
