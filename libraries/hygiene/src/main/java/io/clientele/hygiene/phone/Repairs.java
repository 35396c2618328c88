package io.clientele.hygiene.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the number that was probably meant by a text that gives no valid one. */
final class Repairs {
  private static final int LONGEST_CALLING_CODE = 3;
  private static final int SHORTEST_WITH_CALLING_CODE = 11;
  private static final int SHORTEST_PAIR = 14;
  private static final int LONGEST_PAIR = 34;

  /** What is dialled before a country code in most countries, North America, Australia, Russia. */
  private static final List<String> ABROAD = List.of("00", "011", "0011", "810");

  /**
   * What was dialled before numbers within a country and is still written: in Mexico until 2019, in
   * the Soviet Union 8 before every area code.
   */
  private static final Map<String, List<String>> FORMER_TRUNKS =
      Map.ofEntries(
          Map.entry("MX", List.of("1", "01", "044", "045")),
          Map.entry("AM", List.of("8")),
          Map.entry("AZ", List.of("8")),
          Map.entry("EE", List.of("8")),
          Map.entry("GE", List.of("8")),
          Map.entry("KG", List.of("8")),
          Map.entry("LV", List.of("8")),
          Map.entry("MD", List.of("8")),
          Map.entry("TJ", List.of("8")),
          Map.entry("UA", List.of("8")),
          Map.entry("UZ", List.of("8")));

  private final NumberingPlans plans;
  private final EnteredText entered;
  private final @Nullable String region;
  private final List<PhoneFix> fixes = new ArrayList<>();

  private Repairs(NumberingPlans plans, EnteredText entered, @Nullable String region) {
    this.plans = plans;
    this.entered = entered;
    this.region = region;
  }

  /** Valid numbers near the text, the likeliest first; empty when there is none. */
  static List<PhoneFix> of(
      NumberingPlans plans, EnteredText entered, Reading reading, @Nullable String region) {
    var repairs = new Repairs(plans, entered, region);
    repairs.rewrite(entered.digits(), reading.isPossible());
    if (reading instanceof Reading.Found number) {
      repairs.mendLeadingZero(number);
      repairs.dropFormerTrunk(number);
    }
    if (repairs.fixes.isEmpty() && !reading.isPossible()) {
      repairs.search();
    }
    return repairs.fixes;
  }

  private void rewrite(String digits, boolean possible) {
    if (digits.startsWith("8") && digits.length() >= SHORTEST_WITH_CALLING_CODE) {
      offer(PhoneReason.TRUNK_EIGHT, "+7 " + entered.from(1));
    }
    for (var prefix : ABROAD) {
      if (digits.startsWith(prefix)) {
        offer(PhoneReason.INTERNATIONAL_PREFIX, "+" + entered.from(prefix.length()));
      }
    }
    if (entered.isInternational()) {
      rewriteInternational(digits);
    } else if (!possible && digits.length() >= SHORTEST_WITH_CALLING_CODE) {
      offer(PhoneReason.PLUS_MISSING, "+" + entered.from(0));
      if (digits.startsWith("0")) {
        offerOwn("+" + entered.from(1));
      }
    }
  }

  private void rewriteInternational(String digits) {
    for (var n = 1; n <= Math.min(LONGEST_CALLING_CODE, digits.length()); n++) {
      var code = digits.substring(0, n);
      if (!plans.isCallingCode(code)) {
        continue;
      }
      if (digits.startsWith(code, n)) {
        offer(PhoneReason.COUNTRY_CODE_TWICE, "+" + entered.from(n));
      } else if (digits.startsWith("00" + code, n)) {
        offer(PhoneReason.COUNTRY_CODE_TWICE, "+" + entered.from(n + 2));
      }
    }
    if (region != null && digits.startsWith("0")) {
      offer(PhoneReason.PLUS_WITHOUT_COUNTRY_CODE, entered.from(0));
    }
  }

  private void mendLeadingZero(Reading.Found number) {
    var longer = plans.withLeadingZero(number.number());
    if (longer != null) {
      add(PhoneReason.LEADING_ZERO_LOST, longer);
    }
    var shorter = plans.withoutLeadingZero(number.number());
    if (shorter != null) {
      add(PhoneReason.LEADING_ZERO_ADDED, shorter);
    }
  }

  private void dropFormerTrunk(Reading.Found number) {
    for (var trunk : FORMER_TRUNKS.getOrDefault(number.region(), List.of())) {
      if (!number.isPossible() && number.national().startsWith(trunk)) {
        offer(
            PhoneReason.TRUNK_PREFIX_DROPPED,
            number.national().substring(trunk.length()),
            number.region());
      }
    }
  }

  /** The numbers among other words. */
  private void search() {
    var found = plans.find(entered.text(), region);
    var reason = found.size() > 1 ? PhoneReason.SEVERAL_NUMBERS : PhoneReason.TEXT_BESIDE_NUMBER;
    found.forEach(number -> add(reason, number));
    if (found.isEmpty()
        && entered.digitCount() >= SHORTEST_PAIR
        && entered.digitCount() <= LONGEST_PAIR) {
      split();
    }
  }

  /** Two numbers with nothing but a blank or a stroke between them. */
  private void split() {
    var text = entered.text();
    for (var at = 1; at < text.length(); at++) {
      if (!mayBegin(text, at)) {
        continue;
      }
      var left = plans.read(text.substring(0, at), region);
      var right = plans.read(text.substring(at), region);
      if (left instanceof Reading.Found one
          && right instanceof Reading.Found other
          && one.isValid()
          && other.isValid()) {
        add(PhoneReason.SEVERAL_NUMBERS, one);
        add(PhoneReason.SEVERAL_NUMBERS, other);
        return;
      }
    }
  }

  private static boolean mayBegin(String text, int at) {
    return text.charAt(at) == '+'
        || (Character.isDigit(text.charAt(at)) && !Character.isDigit(text.charAt(at - 1)));
  }

  /** 0 44 20…: the trunk 0 before the country's own code. */
  private void offerOwn(String text) {
    if (plans.read(text, null) instanceof Reading.Found number
        && number.isValid()
        && number.region().equals(region)) {
      add(PhoneReason.PLUS_MISSING, number);
    }
  }

  private void offer(PhoneReason reason, String text) {
    offer(reason, text, region);
  }

  private void offer(PhoneReason reason, String text, @Nullable String from) {
    if (plans.read(text, from) instanceof Reading.Found number && number.isValid()) {
      add(reason, number);
    }
  }

  private void add(PhoneReason reason, Reading.Found number) {
    var fix = new PhoneFix(reason, number.e164());
    if (!JunkDigits.look(number.national())
        && fixes.stream().noneMatch(known -> known.e164().equals(fix.e164()))) {
      fixes.add(fix);
    }
  }
}
