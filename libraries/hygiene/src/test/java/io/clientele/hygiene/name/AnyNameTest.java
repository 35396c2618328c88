package io.clientele.hygiene.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.hygiene.address.AddressFormat;
import io.clientele.hygiene.address.AddressJudge;
import io.clientele.hygiene.address.PostalAddress;
import io.clientele.hygiene.text.Fix;
import io.clientele.hygiene.text.TextVerdict;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every text, tried with random ones; the seed is fixed, so a failure repeats. */
class AnyNameTest {
  private static final String[] PIECES = {
    "Ada",
    "ada",
    "ADA",
    "van",
    "de la",
    "O'",
    "Mc",
    "Mac",
    "-",
    " ",
    "  ",
    ",",
    ".",
    "'",
    "\"",
    "Dr.",
    "Jr.",
    "III",
    "GmbH",
    "ООО",
    "Ltd.",
    "株式会社",
    "test",
    "asdf",
    "null",
    "\r\n",
    "\r",
    "\n",
    "\0",
    "\t",
    "\u2028",
    "\u0085",
    "&eacute;",
    "&#10;",
    "&#x0;",
    "&amp;amp;",
    "<b>",
    "</",
    "Ã©",
    "Ãƒ",
    "Рџ",
    "\u200d",
    "\u200b",
    "\u202e",
    "\ufeff",
    "\ufe0f",
    "\u20e3",
    "1",
    "#",
    "*",
    "😀",
    "👩‍💻",
    "🇩🇪",
    "\ud83d",
    "\ude80",
    "\ufffd",
    "𝓐",
    "Ａ",
    "e\u0301",
    "é",
    "İ",
    "ß",
    "ﬁ",
    "ǅ",
    "ი",
    "王",
    "Иван",
    "Аa",
    "Ω",
    "@",
    "me@example.com",
    "+49 30 1234567",
    "www.x.org",
    "(",
    ")",
    "/",
    "_",
    "x".repeat(60),
    "10117",
    "SW1A 2AA",
    "\u3164",
    "\ud800\udc00",
    "\u0378"
  };
  private static final List<String> COUNTRIES =
      List.of("DE", "US", "GB", "JP", "BR", "LV", "NL", "AE", "uk", "Россия", "?", "");
  private static final List<Locale> LOCALES =
      List.of("und", "nl", "tr", "de", "it", "ko", "el", "ru", "lt").stream()
          .map(Locale::forLanguageTag)
          .toList();

  private final Random random = new Random(20_261_122);

  @Test
  void holdsForPiecesOfNames() {
    for (var i = 0; i < 10_000; i++) {
      check(pieces(5), pieces(5));
    }
  }

  @Test
  void holdsForAnyCharacters() {
    for (var i = 0; i < 2_000; i++) {
      check(anything(), anything());
    }
  }

  @Test
  void saysTheSameOfOrdinaryNamesWithAndWithoutTheScan() {
    var accepted = 0;
    for (var i = 0; i < 30_000; i++) {
      var given = word() + (random.nextInt(4) == 0 ? " " + word() : "");
      var family = (random.nextInt(4) == 0 ? "van der " : "") + word();
      var judge = NameJudge.shipped();
      var fast = judge.judge(given, family);
      assertThat(fast)
          .as("%s %s", given, family)
          .isEqualTo(judge.explain(given, family, Locale.ROOT, _ -> true));
      accepted += new CleanScan(NameLists.shipped()).accepts(given, family) ? 1 : 0;
    }
    assertThat(accepted).isGreaterThan(8_000);
  }

  private String word() {
    var name =
        List.of(
            "Ada",
            "Lovelace",
            "O'Brien",
            "Smith-Jones",
            "McDonald",
            "Wert",
            "Müller",
            "Test",
            "Anna",
            "Schmidt",
            "Ng",
            "Bo",
            "Annnna",
            "Elena",
            "Sarah",
            "Weber",
            "Qwert",
            "III",
            "Asdasd",
            "LaToya",
            "Grace",
            "Hopper",
            "Katherine",
            "Jackson",
            "Mary",
            "Vaughan",
            "Inc",
            "Were",
            "Sass",
            "Fred",
            "Tre",
            "Jo",
            "Dr",
            "Van",
            "Li");
    return name.get(random.nextInt(name.size()));
  }

  private String pieces(int most) {
    var text = new StringBuilder();
    for (var n = random.nextInt(most); n > 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private String anything() {
    var text = new StringBuilder();
    for (var n = random.nextInt(20); n > 0; n--) {
      text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
    }
    return text.toString();
  }

  @Test
  void takesTimeLinearInTheLength() {
    for (var piece : PIECES) {
      var text = piece.repeat(200_000 / piece.length());
      var shorter = text.substring(0, 900);
      var began = System.nanoTime();
      check(text, shorter);
      check(shorter, text);
      check(shorter, shorter);
      assertThat(System.nanoTime() - began).as(piece).isLessThan(3_000_000_000L);
    }
  }

  private void check(String one, String two) {
    var locale = LOCALES.get(random.nextInt(LOCALES.size()));
    checkFixes(NameJudge.shipped().judge(one, two, locale, _ -> true));
    checkFixes(NameJudge.shipped().judgeFull(one, locale));
    checkFixes(NameJudge.shipped().judgeCompany(one, locale, _ -> true));
    checkFixes(NameJudge.shipped().judgeJobTitle(one, locale, _ -> true));
    checkClean(NameKey.of(one));
    checkClean(CompanyName.key(one));
    var country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
    var address = PostalAddress.of(one, two, two, one, two, country);
    var verdict = AddressJudge.shipped().judge(address);
    checkFixes(verdict.findings());
    checkClean(verdict.normalized().toString());
    checkClean(AddressFormat.shipped().oneLine(verdict.normalized(), locale));
  }

  private static void checkFixes(TextVerdict verdict) {
    verdict.fixes().stream().map(Fix::value).forEach(AnyNameTest::checkClean);
  }

  private static void checkClean(String form) {
    assertThat(form.chars()).as(form).noneMatch(c -> c < ' ' || (c >= 0x7f && c < 0xa0));
    assertThat(form.codePoints()).as(form).noneMatch(c -> c >= 0xd800 && c < 0xe000);
  }
}
