package io.clientele.platform.launcher;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows the parts while they start: a table that redraws itself on a terminal, else a line per
 * change.
 */
class Screen {
  private final PrintStream out;
  private final boolean terminal;
  private final Map<String, PartStatus.Phase> told = new HashMap<>();
  private int drawn;

  Screen(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** The starting script knows whether a person is watching. */
  static Screen ofThisTerminal() {
    return new Screen(System.out, Boolean.getBoolean("clientele.terminal"));
  }

  void show(List<PartStatus> parts) {
    if (terminal) {
      redraw(PartTable.lines(parts));
    } else {
      parts.forEach(this::tellOnce);
    }
    out.flush();
  }

  /** Shows one line in place of the last such line; nothing where nobody watches. */
  void progress(String line) {
    if (terminal) {
      out.print("\r" + line + "\u001b[K");
      out.flush();
    }
  }

  private void redraw(List<String> lines) {
    if (drawn > 0) {
      out.print("\u001b[" + drawn + "A");
    }
    lines.forEach(line -> out.print(line + "\u001b[K\n"));
    drawn = lines.size();
  }

  private void tellOnce(PartStatus part) {
    var before = told.put(part.name(), part.phase());
    if (before != part.phase() && part.phase() != PartStatus.Phase.WAITING) {
      out.println(PartTable.line(part));
    }
  }
}
