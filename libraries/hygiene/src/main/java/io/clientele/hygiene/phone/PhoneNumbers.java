package io.clientele.hygiene.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges phone numbers and brings every way of writing one to its E.164 form. */
public final class PhoneNumbers {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  private PhoneNumbers() {}

  /** Judges one number; never throws, whatever it is given. */
  public static PhoneVerdict judge(String entered, PhoneContext context) {
    var region = region(context.region());
    try {
      var number = LIBRARY.parse(entered, region);
      return whole(entered, number, region, context.areaCode());
    } catch (NumberParseException unreadable) {
      return unresolved(entered, reason(unreadable, region == null && !isInternational(entered)));
    }
  }

  private static PhoneVerdict whole(
      String entered, PhoneNumber number, @Nullable String region, @Nullable String areaCode) {
    var length = LIBRARY.isPossibleNumberWithReason(number);
    if (length == ValidationResult.IS_POSSIBLE) {
      return verdict(entered, number, new ArrayList<>());
    }
    var completed = LocalNumber.withAreaCode(LIBRARY, entered, region, areaCode);
    return completed == null || looksLikeJunk(number)
        ? unresolved(entered, reason(length))
        : verdict(entered, completed, new ArrayList<>(List.of(PhoneReason.AREA_CODE_ADDED)));
  }

  private static PhoneVerdict verdict(
      String entered, PhoneNumber number, List<PhoneReason> reasons) {
    var e164 = LIBRARY.format(number, PhoneNumberFormat.E164);
    var standing = LIBRARY.isValidNumber(number) ? PhoneStanding.VALID : PhoneStanding.POSSIBLE;
    if (standing == PhoneStanding.POSSIBLE) {
      reasons.add(PhoneReason.RANGE_NOT_IN_USE);
    }
    if (FictitiousRanges.contain(e164)) {
      reasons.add(PhoneReason.FICTITIOUS);
    }
    if (looksLikeJunk(number)) {
      reasons.add(PhoneReason.JUNK);
      standing = PhoneStanding.SUSPICIOUS;
    }
    return describe(entered, number, e164, standing, reasons);
  }

  private static boolean looksLikeJunk(PhoneNumber number) {
    return JunkDigits.look(LIBRARY.getNationalSignificantNumber(number));
  }

  private static PhoneVerdict.Whole describe(
      String entered,
      PhoneNumber number,
      String e164,
      PhoneStanding standing,
      List<PhoneReason> reasons) {
    var shown = new PhoneNumber().mergeFrom(number).clearExtension();
    var region = LIBRARY.getRegionCodeForNumber(number);
    return new PhoneVerdict.Whole(
        entered,
        e164,
        LIBRARY.format(shown, PhoneNumberFormat.INTERNATIONAL),
        region == null ? "ZZ" : region,
        PhoneType.of(LIBRARY.getNumberType(number)),
        number.getExtension(),
        standing,
        List.copyOf(reasons));
  }

  private static PhoneVerdict.Unresolved unresolved(String entered, PhoneReason reason) {
    if (JunkDigits.look(entered)) {
      return new PhoneVerdict.Unresolved(
          entered, PhoneStanding.SUSPICIOUS, List.of(PhoneReason.JUNK));
    }
    var standing =
        reason == PhoneReason.REGION_MISSING || reason == PhoneReason.AREA_CODE_MISSING
            ? PhoneStanding.UNKNOWN
            : PhoneStanding.INVALID;
    return new PhoneVerdict.Unresolved(entered, standing, List.of(reason));
  }

  private static PhoneReason reason(NumberParseException unreadable, boolean regionMissing) {
    return switch (unreadable.getErrorType()) {
      case INVALID_COUNTRY_CODE ->
          regionMissing ? PhoneReason.REGION_MISSING : PhoneReason.COUNTRY_CODE;
      case NOT_A_NUMBER -> PhoneReason.NOT_A_NUMBER;
      case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> PhoneReason.TOO_SHORT;
      case TOO_LONG -> PhoneReason.TOO_LONG;
    };
  }

  private static PhoneReason reason(ValidationResult length) {
    return switch (length) {
      case IS_POSSIBLE, IS_POSSIBLE_LOCAL_ONLY -> PhoneReason.AREA_CODE_MISSING;
      case TOO_SHORT -> PhoneReason.TOO_SHORT;
      case TOO_LONG -> PhoneReason.TOO_LONG;
      case INVALID_LENGTH -> PhoneReason.WRONG_LENGTH;
      case INVALID_COUNTRY_CODE -> PhoneReason.COUNTRY_CODE;
    };
  }

  static boolean isInternational(String entered) {
    return entered.indexOf('+') >= 0 || entered.indexOf('\uff0b') >= 0;
  }

  private static @Nullable String region(@Nullable String region) {
    var upper = region == null ? "" : region.strip().toUpperCase(Locale.ROOT);
    return LIBRARY.getSupportedRegions().contains(upper) ? upper : null;
  }
}
