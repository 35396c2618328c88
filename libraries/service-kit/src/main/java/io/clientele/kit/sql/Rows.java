package io.clientele.kit.sql;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Rows as records. */
public final class Rows {
  private static final ClassValue<RowMapper<?>> MAPPERS =
      new ClassValue<>() {
        @Override
        protected RowMapper<?> computeValue(Class<?> type) {
          return ConstructorMapper.of(type);
        }
      };

  private Rows() {}

  /** Each row as this record, a column for each component; looked at once, not for each query. */
  @SuppressWarnings("unchecked")
  public static <T> RowMapper<T> as(Class<T> type) {
    return (RowMapper<T>) MAPPERS.get(type);
  }
}
