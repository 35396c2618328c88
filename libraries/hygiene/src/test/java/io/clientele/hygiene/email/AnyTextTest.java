package io.clientele.hygiene.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every text, tried with random ones; the seed is fixed, so a failure repeats. */
class AnyTextTest {
  private static final String[] PIECES = {
    "@",
    ".",
    "me",
    "example",
    "com",
    "(",
    ")",
    "\"",
    "\\",
    "\r\n ",
    "\r",
    "\n",
    "\0",
    " ",
    "\t",
    "<",
    ">",
    "[",
    "]",
    "IPv6:",
    "::",
    "127.0.0.1",
    ",",
    ":",
    "xn--",
    "bcher-kva",
    "é",
    "e\u0301",
    "\u037e",
    "葉",
    "ß",
    "\u200d",
    "\u202e",
    "\ud83d\ude80",
    "\ud83d",
    "\ude80",
    "\u2400",
    "-",
    "--",
    "_",
    "я",
    "\u05d0",
    "。",
    "＠",
    "x".repeat(64),
    "a1"
  };

  private final Random random = new Random(20_261_122);

  @Test
  void holdsForPiecesOfAddresses() {
    for (var i = 0; i < 60_000; i++) {
      check(pieces(12));
    }
  }

  @Test
  void holdsForPiecesInTheirPlaces() {
    for (var i = 0; i < 20_000; i++) {
      check("\"" + pieces(4) + "\"@example.com");
      check("(" + pieces(4) + ")me@example.com");
      check("me@[" + pieces(4) + "]");
      check(pieces(3) + "@example.com");
      check("me@" + pieces(4) + ".com");
      check(pieces(3) + "<" + pieces(2) + "@example.com>");
    }
  }

  private String pieces(int most) {
    var text = new StringBuilder();
    for (var n = random.nextInt(most); n > 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @Test
  void holdsForAnyCharacters() {
    for (var i = 0; i < 60_000; i++) {
      var text = new StringBuilder();
      for (var n = random.nextInt(20); n > 0; n--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
      }
      check(text.toString());
      check(text.insert(text.length() / 2, '@') + ".com");
    }
  }

  @Test
  void holdsForAnAddressWithOneCharacterChanged() {
    for (var i = 0; i < 60_000; i++) {
      var text = new StringBuilder("ada.lovelace@mail.example.com");
      var at = random.nextInt(text.length());
      text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
      check(text.toString());
    }
  }

  @Test
  void takesTimeLinearInTheLength() {
    for (var piece : PIECES) {
      var length = 200_000 / piece.length();
      var began = System.nanoTime();
      check("me" + piece.repeat(length));
      check("me@" + piece.repeat(length) + ".com");
      check("(".repeat(length) + piece + ")".repeat(length) + "me@example.com");
      assertThat(System.nanoTime() - began).as(piece).isLessThan(5_000_000_000L);
    }
  }

  private static void check(String text) {
    var verdict = EmailJudge.shipped().judge(text);
    assertThat(verdict.entered()).isEqualTo(text);
    assertThat(verdict.diagnosis().position()).isBetween(0, text.length());
    if (verdict.accepts(Reading.CONTACT)) {
      assertThat(verdict.accepts(Reading.SMTP)).as(text).isTrue();
    }
    if (verdict.accepts(Reading.SMTP)) {
      assertThat(verdict.accepts(Reading.HEADER)).as(text).isTrue();
      assertThat(verdict.mailbox()).as(text).isPresent();
    }
    verdict.mailbox().ifPresent(mailbox -> checkForms(text, mailbox));
    verdict.duplicateKey().ifPresent(AnyTextTest::checkClean);
    verdict.suggestion().ifPresent(meant -> checkSuggestion(text, meant));
  }

  private static void checkForms(String text, Mailbox mailbox) {
    checkClean(mailbox.normalized());
    mailbox.ascii().ifPresent(AnyTextTest::checkClean);
    var again = EmailJudge.shipped().judge(mailbox.normalized());
    assertThat(again.accepts(Reading.SMTP)).as("%s -> %s", text, again).isTrue();
    assertThat(again.mailbox()).as(text).contains(mailbox);
  }

  private static void checkSuggestion(String text, String meant) {
    checkClean(meant);
    assertThat(EmailJudge.shipped().judge(meant).accepts(Reading.CONTACT)).as(text).isTrue();
  }

  private static void checkClean(String form) {
    assertThat(form.chars()).as(form).noneMatch(c -> c < ' ' || c == 0x7f || c == 0x85);
  }
}
