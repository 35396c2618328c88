package io.clientele.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says which fields break their constraints and where, as JSON pointers. */
public final class Violations {
  private static final Set<ElementKind> OURS =
      Set.of(ElementKind.METHOD, ElementKind.PARAMETER, ElementKind.CONSTRUCTOR);

  private Violations() {}

  /** The refusal of values that break constraints, 422 {@code invalid}. */
  public static Rejection rejection(Collection<? extends ConstraintViolation<?>> violations) {
    var rejection =
        new Rejection(422, "invalid", "Correct the fields listed in errors and send it again.");
    violations.forEach(v -> rejection.error(pointer(v), code(v), v.getMessage()));
    return rejection;
  }

  // Without the method and parameter that only we know.
  private static String pointer(ConstraintViolation<?> violation) {
    return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
        .filter(node -> !OURS.contains(node.getKind()))
        .map(Violations::part)
        .collect(Collectors.joining());
  }

  private static String part(Path.Node node) {
    var index = node.getIndex() == null ? "" : "/" + node.getIndex();
    return node.getName() == null || node.getName().startsWith("<")
        ? index
        : index + "/" + node.getName();
  }

  private static String code(ConstraintViolation<?> violation) {
    var name = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return switch (name) {
      case "Size" -> "wrong-length";
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      default -> "invalid";
    };
  }
}
