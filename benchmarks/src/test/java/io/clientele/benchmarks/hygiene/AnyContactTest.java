package io.clientele.benchmarks.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.hygiene.address.PostalAddress;
import io.clientele.hygiene.contact.ContactEntry;
import io.clientele.hygiene.contact.ContactJudge;
import io.clientele.hygiene.contact.PartVerdict;
import io.clientele.hygiene.contact.PhoneEntry;
import io.clientele.hygiene.phone.PhoneContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever a contact holds is judged, in time that does not grow faster than its length, and no
 * line break or NUL gets into a form. {@code -Dfuzz.seconds} says how long it tries, {@code
 * -Dfuzz.seed} where it begins; each contact has a seed of its own, which a failure names.
 */
class AnyContactTest {
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 3));
  private static final ContactJudge JUDGE = ContactJudge.shipped();
  private static final int LONG = 100_000;
  private static final Duration SLOW = Duration.ofSeconds(5);

  /** What people and machines type, for cutting and gluing. */
  private static final List<String> SEEDS =
      List.of(
          "ada.lovelace+tag@mail.example.com",
          "\"Ada \\\" L\"@[IPv6:2001:db8::1]",
          "Ada (the (first)) <@a.example:ada@bücher.example>",
          "иван@почта.рф",
          "me@xn--bcher-kva.example\r\nBcc: x@y.example",
          "+44 (0)20 7946 0018 ext. 42",
          "8 916 123-45-67 доб. 1",
          "tel:7031-3000;phone-context=+44-20",
          "4.42079E+11",
          "1-800-FLOWERS",
          "Dr. VAN DER BERG, Ada-Maria Jr.",
          "RenÃ© &amp;lt;b&gt; 𝓐𝓭𝓪 👩‍💻 🇩🇪",
          "ООО «Ромашка» GmbH & Co. KG",
          "株式会社日立製作所",
          "12 High Street, Flat 5\tLondon SW1A 2AA",
          "Postfach 12 34, D-10117 Berlin",
          "\0\u0085\u2028\u202e\ufeff\u200d\ud83d\ude80\ud83d\uffff");

  private static final String[] LANGUAGES = {"", "en", "de", "tr", "nl", "ru", "ja", "el", "lt"};
  private static final String[] COUNTRIES = {"GB", "US", "RU", "DE", "Japan", "??", "", "XK"};

  @Test
  void judgesAnyContact() {
    var seed = Long.getLong("fuzz.seed", 20_261_122L);
    var until = System.nanoTime() + TIME.toNanos();
    while (System.nanoTime() < until) {
      check(seed++, 60);
    }
  }

  @Test
  void takesTimeLinearInTheLength() {
    var seed = Long.getLong("fuzz.seed", 20_261_122L);
    var until = System.nanoTime() + TIME.toNanos();
    while (System.nanoTime() < until) {
      var began = System.nanoTime();
      check(seed, LONG);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).as("seed %d", seed).isLessThan(SLOW);
      seed++;
    }
  }

  private static void check(long seed, int length) {
    var contact = contact(new Random(seed), length);
    try {
      var verdict = JUDGE.judge(contact);
      assertThat(verdict.remarks()).allMatch(remark -> remark.sentence().endsWith("."));
      assertThat(verdict.corrections())
          .noneMatch(one -> one.value().codePoints().anyMatch(Character::isISOControl));
      assertThat(verdict.parts().stream().map(PartVerdict::forms))
          .allMatch(forms -> forms.values().stream().allMatch(AnyContactTest::isClean));
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError("-Dfuzz.seed=%d: %s".formatted(seed, wrong.getMessage()), wrong);
    }
  }

  /** No control character, and no half of a surrogate pair, which no JSON can carry. */
  private static boolean isClean(String form) {
    return form.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || (c >= 0xd800 && c < 0xe000));
  }

  private static ContactEntry contact(Random random, int length) {
    return new ContactEntry(
        text(random, length),
        text(random, length),
        text(random, length),
        text(random, length),
        text(random, length),
        List.of(text(random, length)),
        List.of(new PhoneEntry(text(random, length), pick(random, COUNTRIES))),
        PostalAddress.of(
            text(random, length),
            text(random, length),
            text(random, length),
            text(random, length),
            text(random, length),
            pick(random, COUNTRIES)),
        Locale.forLanguageTag(pick(random, LANGUAGES)),
        PhoneContext.unknown().withWorkspace(pick(random, COUNTRIES)));
  }

  /** A seed cut, glued, repeated and damaged. */
  private static String text(Random random, int longest) {
    var text = new StringBuilder(pick(random, SEEDS));
    for (var n = random.nextInt(5); n > 0; n--) {
      var at = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, piece(random));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
        case 2 -> text.insert(at, character(random));
        default -> text.append(piece(random).repeat(random.nextInt(4)));
      }
    }
    if (longest > 1_000 && !text.isEmpty()) {
      text.repeat(text.toString(), longest / text.length());
    }
    return text.toString();
  }

  private static String piece(Random random) {
    var seed = pick(random, SEEDS);
    var from = random.nextInt(seed.length());
    return seed.substring(from, from + random.nextInt(seed.length() - from + 1));
  }

  private static char character(Random random) {
    return (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000);
  }

  private static <T> T pick(Random random, List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private static String pick(Random random, String[] things) {
    return things[random.nextInt(things.length)];
  }
}
