package io.clientele.hygiene.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every text, tried with random ones; the seed is fixed, so a failure repeats. */
class AnyPhoneTextTest {
  private static final String[] PIECES = {
    "+",
    "00",
    "8",
    "0",
    "44",
    "1",
    "7",
    "916 123",
    "2070313000",
    "(0)",
    "(",
    ")",
    "-",
    ".",
    "/",
    ",",
    ";",
    ";ext=",
    " ext. ",
    " x",
    "#",
    " доб. ",
    "tel:",
    ";phone-context=",
    "E+11",
    "O",
    "l",
    "FLOWERS",
    " or ",
    "\r\n",
    "\0",
    "\t",
    " ",
    "\u00a0",
    "\u202a",
    "\uff0b",
    "\uff11",
    "\u0662",
    "\ud83d\ude80",
    "\ud83d",
    "\uffff",
    "é",
    "*",
    "'",
    "="
  };
  private static final List<PhoneContext> CONTEXTS =
      List.of(
          PhoneContext.unknown(),
          PhoneContext.of("US"),
          PhoneContext.of("\0"),
          Hints.of("address=RU source=US/312 workspace=GB"),
          Hints.of("address=IT workspace=DE"));

  private final Random random = new Random(20_261_122);

  @Test
  void holdsForPiecesOfNumbers() {
    for (var i = 0; i < 10_000; i++) {
      check(pieces(8), i);
    }
  }

  @Test
  void holdsForAnyCharacters() {
    for (var i = 0; i < 10_000; i++) {
      var text = new StringBuilder();
      for (var n = random.nextInt(20); n > 0; n--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
      }
      check(text.toString(), i);
    }
  }

  @Test
  void holdsForANumberWithOneCharacterChanged() {
    for (var i = 0; i < 10_000; i++) {
      var text = new StringBuilder("+44 20 7031 3000 ext. 42");
      var at = random.nextInt(text.length());
      text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
      check(text.toString(), i);
    }
  }

  @Test
  void takesTimeLinearInTheLength() {
    for (var piece : PIECES) {
      for (var length : List.of(240, 200_000)) {
        var began = System.nanoTime();
        check("+44 " + piece.repeat(length / piece.length()), 3);
        check("020 7031" + piece.repeat(length / 2 / piece.length()) + " 3000", 3);
        assertThat(System.nanoTime() - began).as(piece).isLessThan(1_000_000_000L);
      }
    }
  }

  private String pieces(int most) {
    var text = new StringBuilder();
    for (var n = random.nextInt(most); n > 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static void check(String text, int turn) {
    var verdict = PhoneJudge.shipped().judge(text, CONTEXTS.get(turn % CONTEXTS.size()));
    assertThat(verdict.entered()).isEqualTo(text);
    assertThat(verdict.fixes()).allSatisfy(fix -> checkFix(text, fix));
    switch (verdict) {
      case PhoneVerdict.Whole whole -> checkWhole(text, whole);
      case PhoneVerdict.Unresolved unresolved -> {
        assertThat(unresolved.reasons()).as(text).isNotEmpty();
        assertThat(unresolved.duplicateKey()).as(text).isEmpty();
      }
    }
  }

  private static void checkWhole(String text, PhoneVerdict.Whole whole) {
    assertThat(whole.e164()).as(text).matches("\\+[0-9]{3,17}");
    assertThat(whole.extension()).as(text).matches("[0-9]*");
    assertThat(whole.national() + whole.international() + whole.rfc3966())
        .as(text)
        .matches("[0-9+()\\-/ a-z:;=.*]*");
    whole.duplicateKey().ifPresent(key -> assertThat(key).isEqualTo(whole.e164()));
    if (whole.standing() == PhoneStanding.VALID) {
      var again = PhoneJudge.shipped().judge(whole.e164(), PhoneContext.unknown());
      assertThat(again.duplicateKey()).as(text).isEqualTo(whole.duplicateKey());
    }
  }

  private static void checkFix(String text, PhoneFix fix) {
    var meant = PhoneJudge.shipped().judge(fix.e164(), PhoneContext.unknown());
    assertThat(meant).as(text).isInstanceOf(PhoneVerdict.Whole.class);
  }
}
