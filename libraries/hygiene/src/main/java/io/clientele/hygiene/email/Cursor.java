package io.clientele.hygiene.email;

/** Where a parser stands in a text, and what it has found up to there. */
final class Cursor {
  /** Read instead of a character at the end; no character of an address. */
  static final char END = '\uffff';

  final String text;
  final Findings findings = new Findings();
  int at;

  Cursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The character here without moving, {@link #END} at the end. */
  char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  void found(EmailFault fault, int position) {
    findings.add(fault, position);
  }

  EmailRefusal refusal(EmailFault fault) {
    return new EmailRefusal(fault, at);
  }

  /** Moves over one character of any script, which must be one that people write. */
  void skipLetter() {
    Characters.refuseUnlessText(text, at);
    if (Characters.isInvisible(text.codePointAt(at))) {
      found(EmailFault.INVISIBLE_CHARACTER, at);
    }
    at += Character.charCount(text.codePointAt(at));
  }
}
