package io.clientele.hygiene.phone;

import com.google.i18n.phonenumbers.Phonemetadata.NumberFormat;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The regions behind one calling code, and how its numbers are written. */
final class CallingCode {
  static final String NO_REGION = "ZZ";

  private static final Pattern FIRST_GROUP = Pattern.compile("\\$\\d");

  /** A way to group the digits of numbers that begin so and have this form. */
  private record Form(@Nullable Pattern beginning, Pattern digits, String groups) {
    static Form of(NumberFormat described, boolean national) {
      var beginnings = described.getLeadingDigitsPatternCount();
      var prefixed = described.getNationalPrefixFormattingRule();
      var groups = described.getFormat();
      return new Form(
          beginnings == 0
              ? null
              : Pattern.compile(described.getLeadingDigitsPattern(beginnings - 1)),
          Pattern.compile(described.getPattern()),
          national && !prefixed.isEmpty()
              ? FIRST_GROUP.matcher(groups).replaceFirst(prefix(prefixed))
              : groups);
    }

    /** As a replacement in which $1 stands for the first group itself, whatever its number is. */
    private static String prefix(String rule) {
      return rule.replace("$1", "$0");
    }

    @Nullable String write(String national) {
      if (beginning != null && !beginning.matcher(national).lookingAt()) {
        return null;
      }
      var number = digits.matcher(national);
      return number.matches() ? number.replaceAll(groups) : null;
    }
  }

  /**
   * What a number turns out to be.
   *
   * @param type unknown if it is not in use
   */
  record Use(String region, PhoneType type) {}

  private final int code;
  private final List<RegionPlan> regions;
  private final List<Form> nationalForms;
  private final List<Form> internationalForms;

  /**
   * Reads the plans of all regions behind the code.
   *
   * @param regions the main one first
   * @param main the plan that says how all of them write numbers; null if the code is not in use
   */
  CallingCode(int code, List<RegionPlan> regions, @Nullable PhoneMetadata main) {
    this.code = code;
    this.regions = regions;
    nationalForms = main == null ? List.of() : forms(main.getNumberFormatList(), true);
    internationalForms = main == null ? List.of() : forms(abroad(main), false);
  }

  private static List<NumberFormat> abroad(PhoneMetadata plan) {
    return plan.getIntlNumberFormatCount() == 0
        ? plan.getNumberFormatList()
        : plan.getIntlNumberFormatList();
  }

  private static List<Form> forms(List<NumberFormat> described, boolean national) {
    return described.stream().map(one -> Form.of(one, national)).toList();
  }

  /** The region of a number and its use there. */
  Use use(String national) {
    if (regions.size() == 1) {
      var only = regions.getFirst();
      return new Use(only.region(), only.type(national));
    }
    for (var plan : regions) {
      if (plan.hasLeadingDigits()) {
        if (plan.leads(national)) {
          return new Use(plan.region(), plan.type(national));
        }
      } else {
        var type = plan.type(national);
        if (type != PhoneType.UNKNOWN) {
          return new Use(plan.region(), type);
        }
      }
    }
    return new Use(NO_REGION, PhoneType.UNKNOWN);
  }

  /** As people of its country write it. */
  String national(String national) {
    return write(nationalForms, national);
  }

  /** As people abroad write it, with + and the calling code. */
  String international(String national) {
    return "+" + code + " " + write(internationalForms, national);
  }

  private static String write(List<Form> forms, String national) {
    for (var form : forms) {
      var written = form.write(national);
      if (written != null) {
        return written;
      }
    }
    return national;
  }
}
