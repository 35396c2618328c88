package io.clientele.hygiene.email;

/** Skips comments and folding white space (RFC 5322 §3.2.2, §4.2 with erratum 1908). */
final class Cfws {
  /** Bits of what was skipped. */
  static final int BLANKS = 1;

  static final int COMMENTS = 2;

  private Cfws() {}

  /** Skips all that stands here and says what it was, 0 for nothing. */
  static int skip(Cursor in) {
    var seen = 0;
    var folded = false;
    while (!in.atEnd()) {
      switch (in.peek()) {
        case ' ', '\t' -> {
          in.at++;
          seen |= BLANKS;
        }
        case '\r', '\n' -> {
          fold(in, folded);
          folded = true;
          seen |= BLANKS;
        }
        case '(' -> {
          comment(in);
          folded = false;
          seen |= COMMENTS;
        }
        default -> {
          return seen;
        }
      }
    }
    return seen;
  }

  /** Skips a line break, which is folding only if a blank follows (RFC 5322 §2.2.3). */
  static void fold(Cursor in, boolean again) {
    if (!in.text.startsWith("\r\n", in.at) || !isBlank(in, in.at + 2)) {
      throw in.refusal(EmailFault.LINE_BREAK);
    }
    in.found(again ? EmailFault.REPEATED_FOLD : EmailFault.FOLDED_LINE, in.at);
    in.at += 2;
  }

  private static boolean isBlank(Cursor in, int at) {
    return at < in.text.length() && (in.text.charAt(at) == ' ' || in.text.charAt(at) == '\t');
  }

  private static void comment(Cursor in) {
    var open = in.at;
    in.found(EmailFault.COMMENT, open);
    var depth = 0;
    do {
      if (in.atEnd()) {
        throw new EmailRefusal(EmailFault.UNCLOSED_COMMENT, open);
      }
      switch (in.peek()) {
        case '(' -> {
          depth++;
          in.at++;
        }
        case ')' -> {
          depth--;
          in.at++;
        }
        default -> QuotedText.read(in, null);
      }
    } while (depth > 0);
  }
}
