package io.clientele.hygiene.email;

import org.jspecify.annotations.Nullable;

/**
 * Reads words and dots up to the @ of an address or the angle bracket after a name: {@code
 * obs-local-part} and {@code phrase} of RFC 5322 §3.2.5, §3.4.1, §4.1 and §4.4.
 */
final class Words {
  private final Cursor in;
  private final StringBuilder meant = new StringBuilder();
  private final StringBuilder written = new StringBuilder();
  private int start;
  private int words;
  private boolean wordExpected = true;
  private int gap;
  private int gapKind;
  private int firstDot = -1;
  private int lastDot = -1;
  private int nearDot = -1;
  private int quote = -1;
  // A fault of a mailbox that is none of a name.
  private @Nullable EmailRefusal postponed;

  Words(Cursor in) {
    this.in = in;
  }

  /** Reads; afterwards the cursor stands at an @, at a &lt; or at the end. */
  void read() {
    skipGap();
    if ((gapKind & Cfws.BLANKS) != 0) {
      in.found(EmailFault.BLANKS_AROUND, gap);
    }
    start = in.at;
    while (!in.atEnd() && in.peek() != '@' && in.peek() != '<') {
      switch (in.peek()) {
        case '.' -> dot();
        case '"' -> quoted();
        default -> atom();
      }
      var afterDot = in.text.charAt(in.at - 1) == '.' && wordExpected;
      skipGap();
      noteGap(afterDot);
    }
  }

  /** Where its first word or dot stands. */
  int start() {
    return start;
  }

  /** What was read as a mailbox, the cursor standing at its @. */
  LocalPart local() {
    if (words == 0 && firstDot < 0) {
      throw in.refusal(EmailFault.NO_LOCAL);
    }
    if (wordExpected) {
      postpone(EmailFault.DOT_AT_EDGE, lastDot);
    }
    if (postponed != null) {
      throw postponed;
    }
    if (nearDot >= 0) {
      in.found(EmailFault.NEAR_DOT, nearDot);
    }
    if (quote >= 0) {
      in.found(words > 1 ? EmailFault.QUOTED_WORDS : EmailFault.QUOTED, quote);
    }
    return new LocalPart(written.toString(), meant.toString(), quote >= 0);
  }

  /** Checks what was read as a name, the cursor standing at the angle bracket after it. */
  void name() {
    if (firstDot >= 0) {
      if (postponed != null && postponed.diagnosis().fault() == EmailFault.DOT_AT_EDGE) {
        throw postponed;
      }
      in.found(EmailFault.DOT_IN_NAME, firstDot);
    }
  }

  private void skipGap() {
    gap = in.at;
    gapKind = Cfws.skip(in);
  }

  private void noteGap(boolean afterDot) {
    if (gapKind == 0) {
      return;
    }
    if (in.peek() == '@') {
      in.found(EmailFault.NEAR_AT, gap);
    } else if ((afterDot || in.peek() == '.') && nearDot < 0) {
      nearDot = gap;
    }
  }

  private void dot() {
    if (wordExpected) {
      postpone(words == 0 ? EmailFault.DOT_AT_EDGE : EmailFault.DOUBLE_DOT, in.at);
    }
    firstDot = firstDot < 0 ? in.at : firstDot;
    lastDot = in.at++;
    wordExpected = true;
    meant.append('.');
    written.append('.');
  }

  private void quoted() {
    beginWord();
    quote = quote < 0 ? in.at : quote;
    var open = in.at;
    QuotedText.string(in, meant);
    written.append(in.text, open, in.at);
  }

  private void atom() {
    beginWord();
    var start = in.at;
    while (!in.atEnd() && isAtomLetter()) {
      if (in.peek() < 0x80) {
        in.at++;
      } else {
        letter(in.at == start);
      }
    }
    if (in.at == start) {
      throw foreign(in.peek());
    }
    meant.append(in.text, start, in.at);
    written.append(in.text, start, in.at);
  }

  private boolean isAtomLetter() {
    return in.peek() >= 0x80 || Characters.isAtext(in.peek());
  }

  private void letter(boolean first) {
    var codePoint = in.text.codePointAt(in.at);
    if (Characters.isJoiner(codePoint) || Characters.isControl(in.peek())) {
      throw in.refusal(EmailFault.CONTROL_CHARACTER);
    }
    if (Characters.isTypographicQuote(codePoint)) {
      in.found(EmailFault.TYPOGRAPHIC_QUOTE, in.at);
    }
    if (first && Characters.isMark(codePoint)) {
      in.found(EmailFault.LEADING_COMBINING_MARK, in.at);
    }
    in.skipLetter();
  }

  private EmailRefusal foreign(char c) {
    if (Characters.isControl(c)) {
      return in.refusal(EmailFault.CONTROL_CHARACTER);
    }
    return in.refusal(c == ')' ? EmailFault.UNOPENED_COMMENT : EmailFault.LOCAL_CHARACTER);
  }

  private void beginWord() {
    if (!wordExpected) {
      if ((gapKind & Cfws.BLANKS) != 0) {
        postpone(EmailFault.SPACE, gap);
      } else {
        postpone(gapKind == 0 ? EmailFault.QUOTE_PLACE : EmailFault.TEXT_AFTER_COMMENT, in.at);
      }
    }
    wordExpected = false;
    words++;
  }

  private void postpone(EmailFault fault, int position) {
    if (postponed == null) {
      postponed = new EmailRefusal(fault, position);
    }
  }
}
