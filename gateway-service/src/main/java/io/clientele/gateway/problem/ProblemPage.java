package io.clientele.gateway.problem;

import java.util.stream.Collectors;

/** Shows a page of docs/problems in a browser; of Markdown it knows what those pages use. */
final class ProblemPage {
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s - Clientele</title>
      <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; color: #1d2733; background: #fff }
        code { background: #eef1f4; padding: .1rem .3rem; border-radius: .2rem }
        a { color: #0a58a6 }
        @media (prefers-color-scheme: dark) { body { color: #e4e9ee; background: #14191f } code { background: #252d36 } a { color: #7ab8ff } }
      </style>
      %s
      <p><a href="/api">Browse the API</a></p>
      </html>
      """;

  private ProblemPage() {}

  static String html(String slug, String markdown) {
    var body = markdown.lines().map(ProblemPage::line).collect(Collectors.joining("\n"));
    return FRAME.formatted(slug, body);
  }

  private static String line(String line) {
    var text =
        line.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replaceAll("`([^`]+)`", "<code>$1</code>")
            .replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>");
    if (text.startsWith("# ")) {
      return "<h1>" + text.substring(2) + "</h1>";
    }
    return text.isBlank() ? "" : "<p>" + text + "</p>";
  }
}
