package io.clientele.kit.sql;

import java.lang.reflect.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * An array as a statement's parameter. JDBI's own binding of arrays looks for the way to do it anew
 * for every parameter, which took a seventh of a service's time: RATIONALE.md.
 */
public final class SqlArray implements Argument {
  private static final Map<Class<?>, String> TYPES =
      Map.of(
          UUID.class, "uuid",
          String.class, "text",
          Long.class, "bigint",
          Integer.class, "integer",
          Boolean.class, "boolean",
          Instant.class, "timestamptz");

  private final String type;
  private final @Nullable Object[] elements;

  private SqlArray(String type, @Nullable Object[] elements) {
    this.type = type;
    this.elements = elements;
  }

  /** The array of these values of one class, in their order, nulls included. */
  public static SqlArray of(Class<?> element, Collection<? extends @Nullable Object> values) {
    var type = Objects.requireNonNull(TYPES.get(element), element::getName);
    return new SqlArray(type, element == Instant.class ? texts(values) : typed(element, values));
  }

  /** The array of one field of these rows. */
  public static <R> SqlArray of(
      Class<?> element, Collection<R> rows, Function<R, ? extends @Nullable Object> field) {
    var values = new ArrayList<@Nullable Object>(rows.size());
    rows.forEach(row -> values.add(field.apply(row)));
    return of(element, values);
  }

  /** An array of their own class goes to the server as it is, any other one as text. */
  private static @Nullable Object[] typed(
      Class<?> element, Collection<? extends @Nullable Object> values) {
    return values.toArray((Object[]) Array.newInstance(element, values.size()));
  }

  private static @Nullable Object[] texts(Collection<? extends @Nullable Object> values) {
    return values.stream().map(value -> value == null ? null : value.toString()).toArray();
  }

  @Override
  public void apply(int position, PreparedStatement statement, StatementContext context)
      throws SQLException {
    statement.setArray(position, statement.getConnection().createArrayOf(type, elements));
  }
}
