package io.clientele.hygiene.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number as neighbours write it, without the area code. */
final class LocalNumber {
  private static final Pattern LEADING_TEXT = Pattern.compile("\\A[^0-9]+");

  private LocalNumber() {}

  /** The whole number, or null when the area code does not make it one. */
  static @Nullable PhoneNumber withAreaCode(
      PhoneNumberUtil library, String entered, @Nullable String region, @Nullable String areaCode) {
    if (region == null || areaCode == null || PhoneNumbers.isInternational(entered)) {
      return null;
    }
    // The text and not its parsed digits: the parser may already have taken off a trunk prefix.
    var text = areaCode + " " + LEADING_TEXT.matcher(entered).replaceFirst("");
    try {
      var number = library.parse(text, region);
      var length = library.isPossibleNumberWithReason(number);
      return length == ValidationResult.IS_POSSIBLE ? number : null;
    } catch (NumberParseException unreadable) {
      return null;
    }
  }
}
