package io.clientele.hygiene.email;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what stands after the @: labels and dots or an address literal (RFC 5322 §3.4.1, §4.4). */
final class DomainReader {
  private final Cursor in;
  private final StringBuilder name = new StringBuilder();
  private int[] starts = new int[8];
  private int labels;
  private @Nullable Literal literal;

  DomainReader(Cursor in) {
    this.in = in;
  }

  /** An address literal: its content, how it was written, and where it begins. */
  record Literal(String content, String written, int start) {}

  /** Reads; afterwards the cursor stands at the end or, if that is awaited, at a &gt;. */
  void read(boolean inAngles) {
    var gap = in.at;
    if (Cfws.skip(in) != 0) {
      in.found(EmailFault.NEAR_AT, gap);
    }
    if (isOver(inAngles)) {
      throw in.refusal(EmailFault.NO_DOMAIN);
    }
    if (in.peek() == '[') {
      literal();
    } else {
      labels(inAngles);
    }
    trailing(inAngles);
  }

  /** The labels with dots between them, as written. */
  String name() {
    return name.toString();
  }

  @Nullable Literal readLiteral() {
    return literal;
  }

  /** Where the character of the name with this offset stands in the text. */
  int position(int label, int offset) {
    return label < labels ? starts[label] + offset : in.at;
  }

  private boolean isOver(boolean inAngles) {
    return in.atEnd() || (inAngles && in.peek() == '>');
  }

  private void labels(boolean inAngles) {
    var dot = in.at;
    var more = true;
    while (more) {
      label(dot);
      var gap = in.at;
      var gapKind = Cfws.skip(in);
      more = isDot();
      if (more) {
        noteNearDot(gapKind, gap);
        name.append('.');
        dot = in.at++;
        gap = in.at;
        noteNearDot(Cfws.skip(in), gap);
        if (isOver(inAngles)) {
          throw new EmailRefusal(EmailFault.DOT_AT_EDGE, dot);
        }
      } else {
        in.at = gap;
      }
    }
  }

  private void noteNearDot(int gapKind, int gap) {
    if (gapKind != 0) {
      in.found(EmailFault.NEAR_DOT, gap);
    }
  }

  private void label(int dot) {
    var start = in.at;
    while (!in.atEnd() && !isDot() && isLabelLetter()) {
      if (in.peek() < 0x80) {
        in.at++;
      } else {
        in.skipLetter();
      }
    }
    if (in.at == start) {
      throw noLabel(dot);
    }
    if (labels == starts.length) {
      starts = Arrays.copyOf(starts, labels * 2);
    }
    starts[labels++] = start;
    name.append(in.text, start, in.at);
  }

  private boolean isLabelLetter() {
    return in.peek() >= 0x80 || Characters.isAtext(in.peek());
  }

  /** Full-width and ideographic full stops separate labels too (UTS 46 §4, RFC 3490 §3.1). */
  private boolean isDot() {
    return switch (in.peek()) {
      case '.', '\u3002', '\uff0e', '\uff61' -> true;
      default -> false;
    };
  }

  private EmailRefusal noLabel(int dot) {
    if (isDot()) {
      return in.refusal(labels == 0 ? EmailFault.DOT_AT_EDGE : EmailFault.DOUBLE_DOT);
    }
    return foreign(in.peek(), dot);
  }

  private EmailRefusal foreign(char c, int dot) {
    if (Characters.isControl(c)) {
      return in.refusal(EmailFault.CONTROL_CHARACTER);
    }
    return switch (c) {
      case '@' -> in.refusal(EmailFault.SEVERAL_AT);
      case ')' -> in.refusal(EmailFault.UNOPENED_COMMENT);
      case Cursor.END -> new EmailRefusal(EmailFault.DOT_AT_EDGE, dot);
      default -> in.refusal(EmailFault.DOMAIN_CHARACTER);
    };
  }

  private void literal() {
    var open = in.at++;
    var content = new StringBuilder();
    while (!in.atEnd() && in.peek() != ']') {
      switch (in.peek()) {
        case '[' -> throw in.refusal(EmailFault.LITERAL_CHARACTER);
        case ' ', '\t', '\r', '\n' -> {
          in.found(EmailFault.BLANK_IN_LITERAL, in.at);
          Cfws.skip(in);
        }
        case '\\' -> {
          in.found(EmailFault.ESCAPE_IN_LITERAL, in.at);
          QuotedText.read(in, content);
        }
        default -> QuotedText.read(in, content);
      }
    }
    if (in.atEnd()) {
      throw new EmailRefusal(EmailFault.UNCLOSED_LITERAL, open);
    }
    in.at++;
    literal = new Literal(content.toString(), in.text.substring(open, in.at), open);
  }

  private void trailing(boolean inAngles) {
    var gap = in.at;
    var gapKind = Cfws.skip(in);
    if ((gapKind & Cfws.BLANKS) != 0) {
      in.found(EmailFault.BLANKS_AROUND, gap);
    }
    if (isOver(inAngles)) {
      return;
    }
    var c = in.peek();
    if (c >= 0x80 || Characters.isAtext(c)) {
      throw gapKind == Cfws.BLANKS
          ? new EmailRefusal(EmailFault.SPACE, gap)
          : in.refusal(
              gapKind == 0 ? EmailFault.TEXT_AFTER_ADDRESS : EmailFault.TEXT_AFTER_COMMENT);
    }
    throw foreign(c, in.at);
  }
}
