package io.clientele.hygiene.phone;

import com.google.i18n.phonenumbers.MetadataLoader;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges phone numbers and brings every way of writing one to its E.164 form. Immutable and free of
 * a network; one judge serves all threads. Sources: ITU-T E.164, RFC 3966 for links, the numbering
 * plans of libphonenumber.
 */
public final class PhoneJudge {
  /** What the phone library reads at most, in UTF-16 code units. */
  private static final int LONGEST = 250;

  /** No telephone system has longer extensions. */
  private static final int LONGEST_EXTENSION = 6;

  private final NumberingPlans plans;
  private final RegionChoice regions;
  private final Misreadings misreadings;
  private final Remarks remarks;

  /**
   * A judge that asks these numbering plans and ranges, which may be newer than those of this
   * library.
   *
   * @param files opens the metadata files of libphonenumber by their name
   * @param version of the numbering plans
   */
  public PhoneJudge(MetadataLoader files, String version, FictitiousRanges fictitious) {
    this.plans = new NumberingPlans(files, version + "+" + fictitious.version());
    this.regions = new RegionChoice(plans);
    this.misreadings = new Misreadings(plans, regions);
    this.remarks = new Remarks(fictitious);
  }

  private PhoneJudge(PlanFiles plans, FictitiousRanges fictitious) {
    this(plans.loader(), plans.version(), fictitious);
  }

  private static final class Shipped {
    static final PhoneJudge JUDGE = new PhoneJudge(PlanFiles.shipped(), FictitiousRanges.shipped());
  }

  /** The judge that asks the numbering plans and ranges of this library. */
  public static PhoneJudge shipped() {
    return Shipped.JUDGE;
  }

  /**
   * The judge of this library with newer ranges and numbering plans.
   *
   * @param folder whose lists replace the shipped ones of the same name, and whose jar of
   *     libphonenumber, any name ending in {@code .jar}, replaces the numbering plans
   * @throws IOException if a file cannot be read, is no release of libphonenumber for the calling
   *     codes there are, or has the name of no list
   * @throws IllegalArgumentException naming the list and the entry that is malformed
   */
  public static PhoneJudge load(Path folder) throws IOException {
    var judge = new PhoneJudge(PlanFiles.load(folder), FictitiousRanges.load(folder));
    try {
      judge.plans.readAll();
    } catch (IllegalStateException | IllegalArgumentException unusable) {
      throw new IOException(
          folder + ": libphonenumber " + judge.version() + " is unusable: " + unusable, unusable);
    }
    return judge;
  }

  /** The versions of the numbering plans and ranges it asks. */
  public String version() {
    return plans.version();
  }

  /** Judges one number; never throws, in time linear in the length of the text. */
  public PhoneVerdict judge(String text, PhoneContext context) {
    if (text.length() > LONGEST) {
      return unresolved(text, Findings.of(PhoneStanding.INVALID, PhoneReason.TOO_LONG));
    }
    var entered = new EnteredText(text);
    var misread = misreadings.find(entered, context);
    if (misread != null) {
      return unresolved(text, misread);
    }
    return switch (regions.choose(entered, context)) {
      case RegionChoice.Several several -> unresolved(text, ambiguous(several.rivals()));
      case RegionChoice.One one -> judge(entered, one, context);
    };
  }

  private PhoneVerdict judge(EnteredText entered, RegionChoice.One one, PhoneContext context) {
    return switch (one.reading()) {
      case Reading.None none -> refused(entered, none.reason(), one, context);
      case Reading.Found number when number.isPossible() -> whole(entered, one, number, context);
      case Reading.Found number -> refused(entered, fault(number.length()), one, context);
    };
  }

  private PhoneVerdict whole(
      EnteredText entered, RegionChoice.One one, Reading.Found number, PhoneContext context) {
    var hidden = hiddenInExtension(number);
    if (!hidden.isEmpty()) {
      return unresolved(
          entered.original(),
          Findings.of(PhoneStanding.INVALID, PhoneReason.SEVERAL_NUMBERS).with(hidden));
    }
    var findings = remarks.on(entered, one, number);
    if (findings.standing() == PhoneStanding.POSSIBLE) {
      findings = findings.with(repairs(entered, one, context));
    }
    return new PhoneVerdict.Whole(entered.original(), number, one.decidedBy(), findings, plans);
  }

  /** The library takes a number after a semicolon for an extension. */
  private List<PhoneFix> hiddenInExtension(Reading.Found number) {
    var extension = number.number().getExtension();
    if (extension.length() <= LONGEST_EXTENSION) {
      return List.of();
    }
    var second = plans.read(extension, number.region());
    return second instanceof Reading.Found other && other.isValid()
        ? List.of(
            new PhoneFix(PhoneReason.SEVERAL_NUMBERS, number.e164()),
            new PhoneFix(PhoneReason.SEVERAL_NUMBERS, other.e164()))
        : List.of();
  }

  private PhoneVerdict refused(
      EnteredText entered, PhoneReason reason, RegionChoice.One one, PhoneContext context) {
    if (JunkDigits.lookInText(entered.digits())) {
      return unresolved(
          entered.original(), Findings.of(PhoneStanding.SUSPICIOUS, PhoneReason.JUNK));
    }
    return unresolved(
        entered.original(),
        Findings.of(standing(reason), reason).with(repairs(entered, one, context)));
  }

  private List<PhoneFix> repairs(EnteredText entered, RegionChoice.One one, PhoneContext context) {
    var region = one.region() == null ? regions.strongest(context) : one.region();
    return Repairs.of(plans, entered, one.reading(), region);
  }

  private PhoneVerdict unresolved(String text, Findings findings) {
    return new PhoneVerdict.Unresolved(text, findings, plans);
  }

  private static Findings ambiguous(List<RegionChoice.One> rivals) {
    var fixes = new ArrayList<PhoneFix>();
    var candidates = new ArrayList<String>();
    for (var rival : rivals) {
      if (rival.region() != null) {
        candidates.add(rival.region());
      }
      if (rival.reading() instanceof Reading.Found number && number.isValid()) {
        fixes.add(new PhoneFix(PhoneReason.REGION_AMBIGUOUS, number.e164()));
      }
    }
    return new Findings(
        PhoneStanding.UNKNOWN, List.of(PhoneReason.REGION_AMBIGUOUS), fixes, candidates);
  }

  private static PhoneStanding standing(PhoneReason fault) {
    return fault == PhoneReason.REGION_MISSING || fault == PhoneReason.AREA_CODE_MISSING
        ? PhoneStanding.UNKNOWN
        : PhoneStanding.INVALID;
  }

  private static PhoneReason fault(ValidationResult length) {
    return switch (length) {
      case IS_POSSIBLE, IS_POSSIBLE_LOCAL_ONLY -> PhoneReason.AREA_CODE_MISSING;
      case TOO_SHORT -> PhoneReason.TOO_SHORT;
      case TOO_LONG -> PhoneReason.TOO_LONG;
      case INVALID_LENGTH -> PhoneReason.WRONG_LENGTH;
      case INVALID_COUNTRY_CODE -> PhoneReason.COUNTRY_CODE;
    };
  }
}
