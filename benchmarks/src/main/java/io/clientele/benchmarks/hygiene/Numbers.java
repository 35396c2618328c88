package io.clientele.benchmarks.hygiene;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/** Invents distinct phone numbers as a contact base has them; the same seed gives the same. */
final class Numbers {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
  private static final List<String> REGIONS =
      List.of("US", "GB", "RU", "DE", "FR", "ES", "IN", "IT", "BR", "CA", "AU", "PL");
  private static final List<PhoneNumberFormat> FORMATS =
      List.of(
          PhoneNumberFormat.E164,
          PhoneNumberFormat.E164,
          PhoneNumberFormat.INTERNATIONAL,
          PhoneNumberFormat.NATIONAL,
          PhoneNumberFormat.NATIONAL);
  private static final int RANDOM_DIGITS = 7;

  private Numbers() {}

  /**
   * What somebody typed.
   *
   * @param region of the contact's address
   */
  record Entry(String text, String region) {}

  /** Landlines and mobiles of twelve countries in three ways of writing, one in ten out of use. */
  static Entry[] invent(int count) {
    var random = new Random(20_261_122);
    var known = new HashSet<String>();
    var entries = new Entry[count];
    for (var i = 0; i < count; ) {
      var region = pick(random, REGIONS);
      var number = number(region, random);
      if (random.nextInt(10) > 0 && !LIBRARY.isValidNumber(number)) {
        continue;
      }
      var text = LIBRARY.format(number, pick(random, FORMATS));
      if (known.add(text + region)) {
        entries[i++] = new Entry(text, region);
      }
    }
    return entries;
  }

  /** An example with its last digits drawn anew. */
  private static PhoneNumber number(String region, Random random) {
    var type = random.nextBoolean() ? PhoneNumberType.MOBILE : PhoneNumberType.FIXED_LINE;
    var example = LIBRARY.getExampleNumberForType(region, type);
    var digits = new StringBuilder(LIBRARY.format(example, PhoneNumberFormat.E164));
    for (var at = digits.length() - RANDOM_DIGITS; at < digits.length(); at++) {
      digits.setCharAt(at, (char) ('0' + random.nextInt(10)));
    }
    try {
      return LIBRARY.parse(digits, region);
    } catch (NumberParseException none) {
      throw new IllegalStateException(digits.toString(), none);
    }
  }

  private static <T> T pick(Random random, List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
