package io.clientele.hygiene.email;

import org.jspecify.annotations.Nullable;

/** Reads what stands in quotes and comments, one character or pair at a time (RFC 5322 §3.2). */
final class QuotedText {
  private QuotedText() {}

  /** Reads a string in quotes and appends what it means. */
  static void string(Cursor in, StringBuilder meant) {
    var open = in.at++;
    while (!in.atEnd()) {
      if (in.peek() == '"') {
        in.at++;
        return;
      }
      if (in.peek() == '\t') {
        in.found(EmailFault.TAB_IN_QUOTES, in.at);
      }
      read(in, meant);
    }
    throw new EmailRefusal(EmailFault.UNCLOSED_QUOTE, open);
  }

  /** Reads one character, pair or line break; a null target is for text without meaning. */
  static void read(Cursor in, @Nullable StringBuilder meant) {
    var start = in.at;
    switch (in.peek()) {
      case '\\' -> {
        start++;
        pair(in);
      }
      case '\r', '\n' -> {
        start += 2;
        Cfws.fold(in, false);
      }
      default -> plain(in);
    }
    if (meant != null) {
      if (in.at > start && Characters.isJoiner(in.text.charAt(start))) {
        throw new EmailRefusal(EmailFault.CONTROL_CHARACTER, start);
      }
      meant.append(in.text, start, in.at);
    }
  }

  private static void plain(Cursor in) {
    var c = in.peek();
    if (Characters.isNul(c)) {
      throw in.refusal(EmailFault.CONTROL_CHARACTER);
    }
    if (Characters.isControl(c) && c != '\t') {
      in.found(EmailFault.CONTROL_IN_QUOTES, in.at);
    }
    skip(in);
  }

  private static void pair(Cursor in) {
    var backslash = in.at++;
    if (in.atEnd()) {
      throw new EmailRefusal(EmailFault.BACKSLASH_AT_END, backslash);
    }
    var c = in.peek();
    if (c == '\t') {
      in.found(EmailFault.TAB_IN_QUOTES, in.at);
    } else if (Characters.isControl(c)) {
      in.found(EmailFault.CONTROL_IN_QUOTES, in.at);
    } else if (c >= 0x80) {
      in.found(EmailFault.ESCAPED_LETTER, in.at);
    }
    skip(in);
  }

  private static void skip(Cursor in) {
    if (in.peek() < 0x80) {
      in.at++;
    } else {
      in.skipLetter();
    }
  }
}
