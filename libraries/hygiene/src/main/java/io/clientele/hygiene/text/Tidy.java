package io.clientele.hygiene.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.function.IntPredicate;

/** Frees a field of what was never meant to be in it: codes, controls, emoji, blanks, ornament. */
public final class Tidy {
  private static final String PAIRS =
      "\"\"''()[]{}<>\u201c\u201d\u201e\u201c\u2018\u2019\u00ab\u00bb";

  private Tidy() {}

  /** Whether the text is ordinary letters, digits and marks with single blanks, and no markup. */
  static boolean isPlain(String text) {
    var before = ' ';
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var plain = c < 0x80 ? isPlainAscii(c) : isPlainLetter(c, before);
      if (!plain || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  private static boolean isPlainAscii(char c) {
    return c >= ' ' && c <= '~' && c != '&' && c != '<';
  }

  /**
   * Whether it is a letter of an accented Latin or a Russian name, and no part of text in a wrong
   * encoding: there, accented letters stand beside each other, Russian ones beside foreign ones.
   */
  public static boolean isPlainLetter(char c, char before) {
    return (c >= '\u0410' && c <= '\u044f')
        || (c >= '\u00c0' && c <= '\u017f' && c != '\u00d7' && c != '\u00f7' && before < 0x80);
  }

  /** Reports and fixes what is wrong with the characters of a field. */
  public static void characters(Draft draft, Field field) {
    if (isPlain(draft.get(field))) {
      return;
    }
    draft.offer(field, Markup.decode(draft.get(field)), TextReason.MARKUP);
    draft.offer(field, Mojibake.repair(draft.get(field)), TextReason.MOJIBAKE);
    draft.offer(field, withoutControls(draft.get(field)), TextReason.CONTROL_CHARACTER);
    draft.offer(field, plainLetters(draft.get(field)), TextReason.STYLED_LETTERS);
    draft.offer(field, withoutEmoji(draft.get(field)), TextReason.EMOJI);
    draft.offer(field, withoutInvisible(draft.get(field)), TextReason.INVISIBLE_CHARACTER);
    draft.offer(field, without(draft.get(field), Glyphs::isBroken), TextReason.BROKEN_CHARACTER);
    if (draft.get(field).indexOf('\ufffd') >= 0) {
      draft.note(field, TextReason.BROKEN_CHARACTER);
    }
    draft.offer(field, Normalizer.normalize(draft.get(field), Form.NFC), TextReason.DECOMPOSED);
    blanks(draft, field);
  }

  /** Reports and fixes blanks around the text and repeated ones. */
  public static void blanks(Draft draft, Field field) {
    draft.offer(field, collapsed(draft.get(field)), TextReason.BLANKS);
  }

  /** Takes away quotes or brackets that enclose the whole text. */
  public static void quotes(Draft draft, Field field) {
    var text = draft.get(field);
    var from = 0;
    var to = text.length();
    while (to - from >= 2
        && isPair(text.charAt(from), text.charAt(to - 1))
        && text.indexOf(text.charAt(to - 1), from + 1) == to - 1) {
      from++;
      to--;
    }
    draft.offer(field, text.substring(from, to).strip(), TextReason.QUOTES_AROUND);
  }

  private static boolean isPair(char open, char close) {
    for (var i = 0; i < PAIRS.length(); i += 2) {
      if (PAIRS.charAt(i) == open && PAIRS.charAt(i + 1) == close) {
        return true;
      }
    }
    return false;
  }

  private static String withoutControls(String text) {
    var out = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '\u2028' || c == '\u2029' || (Character.isISOControl(c) && Glyphs.isBlank(c))) {
        out.append(' ');
      } else if (!Character.isISOControl(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String plainLetters(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (Glyphs.isStyled(c)) {
            out.append(Normalizer.normalize(Character.toString(c), Form.NFKC));
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  private static String withoutEmoji(String text) {
    var out = new StringBuilder(text.length());
    var after = false;
    for (var i = 0; i < text.length(); ) {
      var codePoint = text.codePointAt(i);
      after =
          Glyphs.isOrnament(codePoint)
              || Glyphs.isKeycap(text, i)
              || (after && Glyphs.belongsToEmoji(codePoint));
      if (!after) {
        out.appendCodePoint(codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return out.toString();
  }

  private static String withoutInvisible(String text) {
    var out = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); ) {
      var codePoint = text.codePointAt(i);
      if (!Glyphs.isInvisible(codePoint) || Glyphs.isJoinerInWord(text, i)) {
        out.appendCodePoint(codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return out.toString();
  }

  private static String without(String text, IntPredicate unwanted) {
    return text.codePoints().anyMatch(unwanted)
        ? text.codePoints()
            .filter(unwanted.negate())
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }

  private static String collapsed(String text) {
    var out = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (!Glyphs.isBlank(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    var end = out.length();
    return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
  }
}
