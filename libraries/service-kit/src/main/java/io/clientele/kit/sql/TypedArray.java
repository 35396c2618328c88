package io.clientele.kit.sql;

import org.jdbi.v3.core.array.SqlArrayType;

/** An array that keeps its elements' class, so that the driver sends it as it is, not as text. */
final class TypedArray<T> implements SqlArrayType<T> {
  private final Class<T> element;
  private final String type;

  TypedArray(Class<T> element, String type) {
    this.element = element;
    this.type = type;
  }

  @Override
  public String getTypeName() {
    return type;
  }

  @Override
  public Object convertArrayElement(T value) {
    return value;
  }

  @Override
  public Class<?> getArrayElementClass() {
    return element;
  }
}
