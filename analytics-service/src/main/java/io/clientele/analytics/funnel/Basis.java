package io.clientele.analytics.funnel;

import io.clientele.kit.problem.Rejection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which stays a report is about when it has a period. The conditions are null, neither true nor
 * false, where an unknown time leaves it open: such stays are left out and counted.
 */
enum Basis {
  /** All stays of deals created in the period, whatever became of them and whenever. */
  CREATED(
      """
      (cast(:from as timestamptz) is null or s.opened >= cast(:from as timestamptz))
        and (cast(:to as timestamptz) is null or s.opened < cast(:to as timestamptz))
      """,
      "s.direction"),
  /** Stays that lasted at some time of the period, as they stood at its end. */
  ACTIVE(
      """
      (cast(:from as timestamptz) is null
          or s.direction = 'STILL' and s.entered is not null
          or s.left_at > cast(:from as timestamptz) or s.entered >= cast(:from as timestamptz))
        and (cast(:to as timestamptz) is null or s.entered < cast(:to as timestamptz))
      """,
      "case when s.left_at >= cast(:to as timestamptz) then 'STILL' else s.direction end");

  private final String condition;
  private final String direction;

  Basis(String condition, String direction) {
    this.condition = condition;
    this.direction = direction;
  }

  /** Whether a stay belongs to the report, in SQL. */
  String condition() {
    return "(" + condition + ")";
  }

  /** How a stay ended for the report, in SQL. */
  String direction() {
    return direction;
  }

  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The basis asked for; created when nothing is said.
   *
   * @throws Rejection 422 when there is no such basis
   */
  static Basis of(@Nullable String asked) {
    if (asked == null) {
      return CREATED;
    }
    for (var basis : values()) {
      if (basis.json().equals(asked)) {
        return basis;
      }
    }
    throw new Rejection(422, "unknown-basis", "Ask for basis=created or basis=active.")
        .error("/basis", "unknown-basis", "There is no such basis.");
  }
}
