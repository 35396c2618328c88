package io.clientele.kit.idempotency;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that takes an {@code Idempotency-Key}; its work goes through {@link Idempotency}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {
  /** Whether the body is too large to be kept in memory; the work must read all of it first. */
  boolean streamed() default false;
}
