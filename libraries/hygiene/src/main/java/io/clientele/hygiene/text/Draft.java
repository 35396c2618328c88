package io.clientele.hygiene.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Fields while they are judged: what was found, and what they become by the allowed fixes. */
public final class Draft {
  private final Map<Field, String> entered;
  private final Map<Field, String> current;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Field, List<Reason>> causes = new EnumMap<>(Field.class);
  private final Predicate<Reason> allowed;
  private Standing standing = Standing.FINE;

  /**
   * Begins with what was entered.
   *
   * @param allowed which findings may be fixed; the others are only reported
   */
  public Draft(Map<Field, String> entered, Predicate<Reason> allowed) {
    this.entered = new EnumMap<>(entered);
    this.current = new EnumMap<>(entered);
    this.allowed = allowed;
  }

  /** The value after the fixes so far; empty if there is none. */
  public String get(Field field) {
    return current.getOrDefault(field, "");
  }

  /** Reports something for which there is no fix. */
  public void note(Field field, Reason reason) {
    var finding = new Finding(field, reason);
    if (!findings.contains(finding)) {
      findings.add(finding);
      standing = standing.or(reason.standing());
    }
  }

  /** Reports something if the fixed value differs, and fixes it if that is allowed. */
  public void offer(Field field, String fixed, Reason reason) {
    if (!fixed.equals(get(field))) {
      fix(field, reason, Map.of(field, fixed));
    }
  }

  /** Reports something whose fix concerns several fields. */
  public void fix(Field field, Reason reason, Map<Field, String> fixed) {
    note(field, reason);
    if (allowed.test(reason)) {
      current.putAll(fixed);
      fixed.keySet().forEach(changed -> because(changed, reason));
    }
  }

  private void because(Field field, Reason reason) {
    var reasons = causes.computeIfAbsent(field, _ -> new ArrayList<>(2));
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
  }

  /** What came of it. */
  public TextVerdict verdict(String listsVersion) {
    if (findings.isEmpty()) {
      return new TextVerdict.Fine(listsVersion);
    }
    var fixes = new ArrayList<Fix>();
    current.forEach((field, value) -> {
      if (!value.equals(entered.getOrDefault(field, ""))) {
        fixes.add(new Fix(field, value));
      }
    });
    return new TextVerdict.Flawed(
        standing, List.copyOf(findings), List.copyOf(fixes), causes, listsVersion);
  }
}
