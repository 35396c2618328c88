package io.clientele.hygiene.phone;

import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of one region are in use and what for. It says the same as the phone library does,
 * but compiles every pattern once: the library keeps a hundred of them, which a mixed base uses up
 * at once.
 */
final class RegionPlan {

  /**
   * Numbers of one use.
   *
   * @param lengths a bit for each length there is; 0 for any
   * @param digits null when there are none
   */
  private record Range(PhoneType type, int lengths, @Nullable Pattern digits) {

    static Range of(PhoneType type, @Nullable PhoneNumberDesc described) {
      if (described == null || described.getNationalNumberPattern().isEmpty()) {
        return new Range(type, 0, null);
      }
      var lengths = 0;
      for (var length : described.getPossibleLengthList()) {
        lengths |= 1 << Math.max(0, length); // -1 says that there is no length
      }
      return new Range(type, lengths, Pattern.compile(described.getNationalNumberPattern()));
    }

    boolean holds(String national) {
      return digits != null
          && (lengths == 0 || (lengths & 1 << national.length()) != 0)
          && digits.matcher(national).matches();
    }
  }

  private final String region;
  private final @Nullable Pattern leadingDigits;
  private final Range all;
  private final List<Range> special;
  private final Range fixedLine;
  private final Range mobile;
  private final boolean mobileIsFixedLine;

  RegionPlan(String region, PhoneMetadata plan) {
    this.region = region;
    leadingDigits = plan.hasLeadingDigits() ? Pattern.compile(plan.getLeadingDigits()) : null;
    all = Range.of(PhoneType.UNKNOWN, plan.getGeneralDesc());
    special =
        Stream.of(
                Range.of(PhoneType.PREMIUM_RATE, plan.getPremiumRate()),
                Range.of(PhoneType.TOLL_FREE, plan.getTollFree()),
                Range.of(PhoneType.SHARED_COST, plan.getSharedCost()),
                Range.of(PhoneType.VOIP, plan.getVoip()),
                Range.of(PhoneType.PERSONAL_NUMBER, plan.getPersonalNumber()),
                Range.of(PhoneType.PAGER, plan.getPager()),
                Range.of(PhoneType.UAN, plan.getUan()),
                Range.of(PhoneType.VOICEMAIL, plan.getVoicemail()))
            .filter(range -> range.digits() != null)
            .toList();
    fixedLine = Range.of(PhoneType.FIXED_LINE, plan.getFixedLine());
    mobile = Range.of(PhoneType.MOBILE, plan.getMobile());
    mobileIsFixedLine = plan.getSameMobileAndFixedLinePattern();
  }

  /** ISO 3166 code, {@code 001} for numbers of no country. */
  String region() {
    return region;
  }

  /** Whether a region that shares its calling code knows its numbers by their first digits. */
  boolean hasLeadingDigits() {
    return leadingDigits != null;
  }

  boolean leads(String national) {
    return leadingDigits != null && leadingDigits.matcher(national).lookingAt();
  }

  /** What a number is used for; unknown if it is not in use. */
  PhoneType type(String national) {
    if (!all.holds(national)) {
      return PhoneType.UNKNOWN;
    }
    for (var range : special) {
      if (range.holds(national)) {
        return range.type();
      }
    }
    if (fixedLine.holds(national)) {
      return mobileIsFixedLine || mobile.holds(national)
          ? PhoneType.FIXED_LINE_OR_MOBILE
          : PhoneType.FIXED_LINE;
    }
    return !mobileIsFixedLine && mobile.holds(national) ? PhoneType.MOBILE : PhoneType.UNKNOWN;
  }
}
