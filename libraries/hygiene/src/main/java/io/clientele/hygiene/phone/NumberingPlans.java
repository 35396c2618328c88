package io.clientele.hygiene.phone;

import com.google.i18n.phonenumbers.MetadataLoader;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.MetadataSource;
import com.google.i18n.phonenumbers.metadata.source.MetadataSourceImpl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The world's numbering plans as the phone library knows them. It reads texts; what a number is
 * used for and how it is written is looked up in its plans.
 */
final class NumberingPlans {
  private static final String NO_REGION = CallingCode.NO_REGION;
  private static final int MOST_IN_ONE_FIELD = 5;

  private final PhoneNumberUtil library;
  private final MetadataSource plans;
  private final String version;
  private final Map<Integer, CallingCode> codes = new ConcurrentHashMap<>();

  NumberingPlans(MetadataLoader files, String version) {
    var provider = DefaultMetadataDependenciesProvider.getInstance();
    this.library = PhoneNumberUtil.createInstance(files);
    this.plans =
        new MetadataSourceImpl(
            provider.getPhoneNumberMetadataFileNameProvider(), files, provider.getMetadataParser());
    this.version = version;
  }

  String version() {
    return version;
  }

  /** Reads a text as people of the region write it; without a region only what names its own. */
  Reading read(String text, @Nullable String region) {
    try {
      var number = library.parseAndKeepRawInput(text, region == null ? NO_REGION : region);
      if (number.hasExtension()) {
        // It may be in digits of another script.
        number.setExtension(PhoneNumberUtil.normalizeDigitsOnly(number.getExtension()));
      }
      // The library would show the text itself where it finds no digits worth showing.
      return reading(number.clearRawInput(), isExplicit(number.getCountryCodeSource()));
    } catch (NumberParseException unreadable) {
      return new Reading.None(reason(unreadable));
    }
  }

  Reading.Found reading(PhoneNumber number, boolean explicit) {
    var national = library.getNationalSignificantNumber(number);
    var use = code(number.getCountryCode()).use(national);
    var length =
        use.type() == PhoneType.UNKNOWN
            ? library.isPossibleNumberWithReason(number)
            : ValidationResult.IS_POSSIBLE;
    return new Reading.Found(number, national, use.region(), use.type(), length, explicit);
  }

  /** The plans behind a calling code. */
  CallingCode code(int code) {
    var known = codes.get(code);
    return known == null ? codes.computeIfAbsent(code, this::read) : known;
  }

  /**
   * Reads the plans of all calling codes, otherwise read when first asked for.
   *
   * @throws IllegalStateException if one is missing or cannot be read
   * @throws IllegalArgumentException if a pattern in it is malformed
   */
  void readAll() {
    library.getSupportedCallingCodes().forEach(this::code);
  }

  private CallingCode read(int code) {
    var regions =
        library.getRegionCodesForCountryCode(code).stream()
            .map(region -> new RegionPlan(region, plan(code, region)))
            .toList();
    return new CallingCode(
        code, regions, regions.isEmpty() ? null : plan(code, regions.getFirst().region()));
  }

  private PhoneMetadata plan(int code, String region) {
    return region.equals(PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY)
        ? plans.getMetadataForNonGeographicalRegion(code)
        : plans.getMetadataForRegion(region);
  }

  private static boolean isExplicit(CountryCodeSource source) {
    return source == CountryCodeSource.FROM_NUMBER_WITH_PLUS_SIGN
        || source == CountryCodeSource.FROM_NUMBER_WITH_IDD;
  }

  private static PhoneReason reason(NumberParseException unreadable) {
    return switch (unreadable.getErrorType()) {
      case INVALID_COUNTRY_CODE -> PhoneReason.COUNTRY_CODE;
      case NOT_A_NUMBER -> PhoneReason.NOT_A_NUMBER;
      case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> PhoneReason.TOO_SHORT;
      case TOO_LONG -> PhoneReason.TOO_LONG;
    };
  }

  /** Numbers that stand in a text, in their order. */
  List<Reading.Found> find(String text, @Nullable String region) {
    var found = new ArrayList<Reading.Found>();
    var matches =
        library.findNumbers(
            text, region == null ? NO_REGION : region, Leniency.VALID, MOST_IN_ONE_FIELD);
    for (var match : matches) {
      found.add(reading(match.number(), true));
    }
    return found;
  }

  /** The number with the zero that some countries keep in front of it, if that makes it valid. */
  Reading.@Nullable Found withLeadingZero(PhoneNumber number) {
    if (number.isItalianLeadingZero()) {
      return null;
    }
    var longer = new PhoneNumber().mergeFrom(number).setItalianLeadingZero(true);
    var reading = reading(longer, true);
    return reading.isValid() ? reading : null;
  }

  /** The number without the zero in front of it, if that makes it valid. */
  Reading.@Nullable Found withoutLeadingZero(PhoneNumber number) {
    if (!number.isItalianLeadingZero()) {
      return null;
    }
    var shorter =
        new PhoneNumber()
            .setCountryCode(number.getCountryCode())
            .setNationalNumber(number.getNationalNumber());
    var reading = reading(shorter, true);
    return reading.isValid() ? reading : null;
  }

  /** Whether numbers abroad begin with these digits after the +. */
  boolean isCallingCode(String digits) {
    return library.getSupportedCallingCodes().contains(Integer.valueOf(digits));
  }

  /** The code of a region there is, in upper case; null for any other text. */
  @Nullable String known(@Nullable String region) {
    if (region == null || library.getSupportedRegions().contains(region)) {
      return region;
    }
    var code = region.strip().toUpperCase(Locale.ROOT);
    var upper = code.equals("UK") ? "GB" : code; // as its people write it
    return library.getSupportedRegions().contains(upper) ? upper : null;
  }

  /** All regions whose people would reach somebody by dialling this text, in order. */
  List<String> regionsWhereValid(String text) {
    var regions = new TreeSet<String>();
    for (var region : library.getSupportedRegions()) {
      try {
        var number = library.parse(text, region);
        if (library.isValidNumberForRegion(number, region)) {
          regions.add(region);
        }
      } catch (NumberParseException none) {
        // Not written as this region does.
      }
    }
    return List.copyOf(regions);
  }
}
