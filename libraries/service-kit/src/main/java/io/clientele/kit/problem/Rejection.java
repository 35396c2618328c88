package io.clientele.kit.problem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Refuses a request with a problem+json answer (RFC 9457); the sentence tells the caller what to do
 * next. Each slug is a page under {@code docs/problems}.
 */
public class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * One thing wrong with the request.
   *
   * @param pointer where, as a JSON pointer (RFC 6901)
   * @param code stable, for programs
   * @param message for people
   */
  public record FieldError(String pointer, String code, String message) {}

  private final int status;
  private final String slug;
  private final transient List<FieldError> errors = new ArrayList<>();
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  /**
   * A refusal.
   *
   * @param status HTTP status, 4xx or 503
   * @param slug last part of the problem's type, {@code /problems/<slug>}
   * @param sentence says what to do next
   */
  public Rejection(int status, String slug, String sentence) {
    super(whole(sentence));
    this.status = status;
    this.slug = slug;
  }

  /** Adds one thing that is wrong. */
  public Rejection error(String pointer, String code, String message) {
    errors.add(new FieldError(whole(pointer), code, whole(message)));
    return this;
  }

  /** What was sent may be shown; half of a surrogate pair in it, which nobody can write, is "?". */
  private static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Adds a member to the problem, such as the candidates of a duplicate. */
  public Rejection with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** Adds a header to the answer, such as {@code Retry-After}. */
  public Rejection header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public int status() {
    return status;
  }

  public String slug() {
    return slug;
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  public Map<String, Object> members() {
    return Map.copyOf(members);
  }

  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  /** The problem's name for people, the slug in words. */
  public String title() {
    var words = slug.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
