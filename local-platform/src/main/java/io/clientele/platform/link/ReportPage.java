package io.clientele.platform.link;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The report as one page that needs nothing else: no network, no script. */
final class ReportPage {
  private static final String STYLE =
      """
      body{font:15px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;
      color:#1c2430;background:#fff}h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2.2rem}
      table{border-collapse:collapse;width:100%}td,th{padding:.25rem .6rem;text-align:left;
      border-bottom:1px solid #e3e7ec;vertical-align:top}th{font-weight:600}
      td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
      .tiles{display:flex;flex-wrap:wrap;gap:1rem}.tiles div{background:#f3f6f9;border-radius:8px;
      padding:.7rem 1.1rem}.tiles b{display:block;font-size:1.35rem}svg text{font:11px system-ui}
      .scroll{overflow-x:auto}
      """;

  private static final int STEP = 7;
  private static final String GREEN = "#1f7a5c";
  private static final String RED = "#c4543f";
  private static final String BLUE = "#4f83cc";
  private static final String GREY = "#9aa7b4";

  private final LinkReport report;
  private final StringBuilder out = new StringBuilder();

  /** Which columns of the table being written hold numbers. */
  private List<Boolean> numbers = List.of();

  ReportPage(LinkReport report) {
    this.report = report;
  }

  /** The whole page. */
  String html() {
    out.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append(
            "<meta name=\"viewport\" content=\"width=device-width\"><title>Linked records</title>")
        .append("<style>")
        .append(STYLE)
        .append("</style></head><body><h1>Linked records</h1>");
    report.files().forEach(file -> text("p", file.file() + ": " + count(file.rows()) + " rows"));
    tiles();
    quality();
    columns();
    blocking();
    weights();
    histogram();
    phases();
    return out.append("</body></html>\n").toString();
  }

  private void tiles() {
    var groups = report.groups();
    out.append("<div class=\"tiles\">");
    tile(count(report.records()), "records");
    tile(count(groups.entities()), "entities, if every group is one");
    tile(count(groups.entitiesOfSure()), "entities, by sure pairs alone");
    tile(count(report.pairs().sure()), "sure pairs");
    tile(count(report.pairs().likely()), "likely pairs");
    tile(count(report.pairs().possible()), "possible pairs");
    tile(count(groups.groups()), "groups, the largest of " + groups.largest());
    tile(decimals(report.totalSeconds(), 1) + " s", "in all");
    tile(report.heap().peak() + " MiB", "peak heap of " + report.heap().most());
    out.append("</div>");
  }

  private void quality() {
    var quality = report.quality();
    if (quality == null) {
      return;
    }
    table("Quality, against the truth given", "of", "#precision", "#recall", "#F1");
    judged("pairs from likely", quality.pairsFromLikely());
    judged("pairs from possible", quality.pairsFromPossible());
    judged("sure pairs", quality.sure());
    judged("groups, by the pairs in them", quality.groups());
    judged("groups, B³", quality.bCubed());
    end();
  }

  private void judged(String name, LinkReport.Figures each) {
    row(name, share(each.precision()), share(each.recall()), share(each.f1()));
  }

  private void columns() {
    table("Columns understood", "column", "other file", "holds", "#filled", "example");
    for (var each : report.columns()) {
      row(
          each.name(),
          each.other(),
          each.kind(),
          decimals(100 * each.filled(), 0) + " %",
          each.example());
    }
    end();
  }

  private void blocking() {
    table(
        "Blocking: what brings two records together", "rule", "#blocks", "#largest", "#pairs", "");
    long most = report.blocking().stream().mapToLong(LinkReport.RuleFigures::pairs).max().orElse(1);
    for (var each : report.blocking()) {
      row(each.rule(), count(each.blocks()), count(each.largest()), count(each.pairs()));
      bar((double) each.pairs(), (double) most);
    }
    end();
    text(
        "p",
        "%s pairs compared, each once; %s left out because nothing divided their block."
            .formatted(count(report.pairs().compared()), count(report.pairs().skipped())));
  }

  private void weights() {
    table(
        "What levels of likeness weigh",
        "field",
        "level",
        "#of matches",
        "#of others",
        "#bits",
        "");
    for (var field : report.fields()) {
      String name = field.name() + " (" + field.kind() + ")";
      for (var level : field.levels()) {
        row(
            name,
            level.level(),
            decimals(level.m(), 4),
            decimals(level.u(), 6),
            decimals(level.bits(), 1));
        signed(level.bits());
        name = "";
      }
    }
    end();
    text(
        "p",
        "Before anything is compared two records weigh %s bits."
            .formatted(decimals(report.prior(), 1)));
  }

  private void histogram() {
    text("h2", "Compared pairs by weight");
    text("p", "Logarithmic; from 0 on pairs are kept.");
    var bars = report.weights();
    double top =
        bars.stream().mapToDouble(each -> logarithm((double) each.pairs())).max().orElse(1);
    out.append("<svg viewBox=\"0 0 ").append(bars.size() * STEP).append(" 200\" role=\"img\">");
    for (int i = 0; i < bars.size(); i++) {
      var each = bars.get(i);
      double height = 170 * logarithm((double) each.pairs()) / Math.max(1, top);
      rectangle(i * STEP, 175 - height, STEP - 1, height, each.weight() >= 0 ? GREEN : GREY);
      if (each.weight() % 10 == 0) {
        out.append("<text x=\"")
            .append(i * STEP + 3)
            .append("\" y=\"192\" text-anchor=\"middle\">");
        out.append(each.weight()).append("</text>");
      }
    }
    out.append("</svg>");
  }

  private static double logarithm(double pairs) {
    return Math.log1p(pairs);
  }

  private void phases() {
    table("Time", "phase", "#seconds", "");
    double most = report.seconds().values().stream().mapToDouble(each -> each).max().orElse(1);
    report
        .seconds()
        .forEach((name, seconds) -> {
          row(name, decimals(seconds, 2));
          bar(seconds, most);
        });
    end();
  }

  private void tile(String value, String name) {
    out.append("<div>");
    text("b", value);
    text("span", name);
    out.append("</div>");
  }

  /** Begins a table; columns of numbers begin with a hash sign. */
  private void table(String title, String... columns) {
    text("h2", title);
    out.append("<div class=\"scroll\"><table><tr>");
    numbers = Stream.of(columns).map(column -> column.startsWith("#")).toList();
    for (int i = 0; i < columns.length; i++) {
      out.append(numbers.get(i) ? "<th class=\"n\">" : "<th>");
      out.append(escaped(numbers.get(i) ? columns[i].substring(1) : columns[i])).append("</th>");
    }
    out.append("</tr>");
  }

  private void row(String... cells) {
    out.append("<tr>");
    for (int i = 0; i < cells.length; i++) {
      out.append(numbers.get(i) ? "<td class=\"n\">" : "<td>");
      out.append(escaped(cells[i])).append("</td>");
    }
  }

  private void bar(double value, double most) {
    out.append("<td><svg width=\"160\" height=\"12\">");
    rectangle(0, 0, 160 * value / Math.max(1e-9, most), 12, BLUE);
    out.append("</svg></td>");
  }

  private void signed(double bits) {
    double width = Math.min(80, Math.abs(bits) * 4);
    out.append("<td><svg width=\"160\" height=\"12\">");
    rectangle(bits < 0 ? 80 - width : 80, 0, width, 12, bits < 0 ? RED : GREEN);
    out.append("</svg></td>");
  }

  private void rectangle(double x, double y, double width, double height, String colour) {
    out.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
            .formatted(
                decimals(x, 1), decimals(y, 1), decimals(width, 1), decimals(height, 1), colour));
  }

  private void end() {
    out.append("</table></div>");
  }

  private void text(String tag, String text) {
    out.append('<').append(tag).append('>').append(escaped(text));
    out.append("</").append(tag).append('>');
  }

  private static String share(double value) {
    return decimals(value, 4);
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String decimals(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
