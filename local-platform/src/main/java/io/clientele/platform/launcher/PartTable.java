package io.clientele.platform.launcher;

import java.util.List;
import java.util.Locale;

/** The table of parts as people see it. */
class PartTable {
  private PartTable() {}

  static List<String> lines(List<PartStatus> parts) {
    var table = new Table("PART", "STATE", "SECONDS", "ADDRESS", "");
    parts.forEach(p -> table.row(p.name(), p.phase().words(), seconds(p), p.address(), p.note()));
    return table.lines();
  }

  /** One part as a line of its own, for logs and pipes. */
  static String line(PartStatus part) {
    return String.format(
            Locale.ROOT,
            "  %-13s %-10s %5s s  %s  %s",
            part.name(),
            part.phase().words(),
            seconds(part),
            part.address(),
            part.note())
        .stripTrailing();
  }

  private static String seconds(PartStatus part) {
    return part.seconds() == 0 ? "" : String.format(Locale.ROOT, "%.1f", part.seconds());
  }
}
