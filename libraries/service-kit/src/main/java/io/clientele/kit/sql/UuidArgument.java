package io.clientele.kit.sql;

import java.sql.Types;
import java.util.UUID;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Binds an absent id without a type; by itself JDBI makes it a text, which no uuid equals. */
final class UuidArgument extends AbstractArgumentFactory<UUID> {
  UuidArgument() {
    super(Types.OTHER);
  }

  @Override
  protected Argument build(UUID id, ConfigRegistry config) {
    return (position, statement, context) -> statement.setObject(position, id);
  }
}
