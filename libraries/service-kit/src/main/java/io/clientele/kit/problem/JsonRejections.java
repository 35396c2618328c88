package io.clientele.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body and where, as a JSON pointer. */
final class JsonRejections {
  private JsonRejections() {}

  static Rejection of(JsonProcessingException wrong) {
    if (wrong.getCause() instanceof Rejection refusal) {
      return refusal; // of the body's stream, such as its length
    }
    return switch (wrong) {
      case UnrecognizedPropertyException unknown -> unknownField(unknown);
      case InvalidFormatException format ->
          wrongType(format, "cannot be " + shown(format.getValue()));
      case MismatchedInputException mismatch -> wrongType(mismatch, "has the wrong type");
      case StreamConstraintsException large ->
          new Rejection(413, "payload-too-large", "A value of the body is too long: shorten it.");
      default ->
          new Rejection(
              400,
              "malformed-json",
              "The body is not valid JSON near line %d, column %d: correct it and send it again."
                  .formatted(line(wrong), column(wrong)));
    };
  }

  private static Rejection unknownField(UnrecognizedPropertyException unknown) {
    var known = unknown.getKnownPropertyIds();
    return new Rejection(
            400, "unknown-field", "Remove or rename the fields that this request does not have.")
        .error(
            pointer(unknown.getPath()),
            "unknown-field",
            "There is no such field%s.".formatted(known == null ? "" : "; known: " + names(known)));
  }

  private static Rejection wrongType(MismatchedInputException wrong, String what) {
    var pointer = pointer(wrong.getPath());
    var target = wrong.getTargetType() == null ? "value" : wrong.getTargetType().getSimpleName();
    return new Rejection(
            400, "wrong-type", "A value of the body has the wrong type: see errors for which.")
        .error(pointer, "wrong-type", "%s %s; expected %s.".formatted(name(pointer), what, target));
  }

  private static String name(String pointer) {
    return pointer.isEmpty() ? "The body" : pointer;
  }

  private static String shown(Object value) {
    var text = String.valueOf(value);
    return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
  }

  private static String names(Collection<Object> known) {
    return known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private static int line(JsonProcessingException wrong) {
    return wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
  }

  private static int column(JsonProcessingException wrong) {
    return wrong.getLocation() == null ? 1 : wrong.getLocation().getColumnNr();
  }

  static String pointer(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(part ->
            part.getFieldName() == null ? part.getIndex() + "" : escape(part.getFieldName()))
        .map(part -> "/" + part)
        .collect(Collectors.joining());
  }

  private static String escape(String part) {
    return part.replace("~", "~0").replace("/", "~1");
  }
}
