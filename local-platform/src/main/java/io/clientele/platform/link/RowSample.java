package io.clientele.platform.link;

import java.util.ArrayList;
import java.util.List;

/** Rows spread evenly over a file of unknown length: all of a small one, every n-th of a large. */
final class RowSample {
  private static final int MOST = 50_000;

  private final List<String[]> rows = new ArrayList<>();
  private long seen;
  private long step = 1;

  void add(String[] row) {
    if (seen++ % step == 0) {
      rows.add(row);
      if (rows.size() > MOST) {
        thin();
      }
    }
  }

  List<String[]> rows() {
    return rows;
  }

  private void thin() {
    var kept = new ArrayList<String[]>();
    for (int i = 0; i < rows.size(); i += 2) {
      kept.add(rows.get(i));
    }
    rows.clear();
    rows.addAll(kept);
    step *= 2;
  }
}
