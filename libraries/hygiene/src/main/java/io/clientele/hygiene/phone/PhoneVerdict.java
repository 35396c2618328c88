package io.clientele.hygiene.phone;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a phone number looks like without calling it. */
public abstract sealed class PhoneVerdict {
  private final String entered;
  private final Findings findings;
  private final NumberingPlans plans;

  private PhoneVerdict(String entered, Findings findings, NumberingPlans plans) {
    this.entered = entered;
    this.findings = findings;
    this.plans = plans;
  }

  /** The text as it was given, unchanged. */
  public String entered() {
    return entered;
  }

  /** How good it looks. */
  public PhoneStanding standing() {
    return findings.standing();
  }

  /** Why, the most telling first; empty for a number nothing is to be said about. */
  public List<PhoneReason> reasons() {
    return findings.reasons();
  }

  /**
   * Numbers that were probably meant, the likeliest first. One with the verdict's own number says
   * how the text was read: what was left out or added.
   */
  public List<PhoneFix> fixes() {
    return findings.fixes();
  }

  /** The key that equal numbers share; none for junk and for what is no whole number. */
  public abstract Optional<String> duplicateKey();

  /**
   * The versions of the numbering plans and of the list of fictitious ranges that were asked, such
   * as {@code 9.0.43+2026-11-22.0f3a91c2}.
   */
  public String metadataVersion() {
    return plans.version();
  }

  Findings findings() {
    return findings;
  }

  NumberingPlans plans() {
    return plans;
  }

  /** A whole number; its extension is kept apart and part of no form but {@link #rfc3966}. */
  public static final class Whole extends PhoneVerdict {
    private final PhoneNumber number;
    private final String national;
    private final String e164;
    private final String region;
    private final RegionSource decidedBy;
    private final PhoneType type;
    // Made when first asked for; threads that race make the same.
    private @Nullable String international;

    Whole(
        String entered,
        Reading.Found reading,
        RegionSource decidedBy,
        Findings findings,
        NumberingPlans plans) {
      super(entered, findings, plans);
      this.number = reading.number();
      this.national = reading.national();
      this.e164 = reading.e164();
      this.region = reading.region();
      this.decidedBy = decidedBy;
      this.type = reading.type();
    }

    /** The number as ITU-T E.164 writes it, + and at most 17 digits. */
    public String e164() {
      return e164;
    }

    /** ISO 3166 code, {@code 001} for numbers of no country, {@code ZZ} if unknown. */
    public String region() {
      return region;
    }

    /** What said which country it belongs to. */
    public RegionSource decidedBy() {
      return decidedBy;
    }

    /** What the number is used for; {@code UNKNOWN} unless it is valid. */
    public PhoneType type() {
      return type;
    }

    /** Digits to dial afterwards, empty if none; not part of the key. */
    public String extension() {
      return number.getExtension();
    }

    /** The form to show to people abroad, such as {@code +44 20 7946 0695}. */
    public String international() {
      var made = international;
      if (made == null) {
        made = plans().code(number.getCountryCode()).international(national);
        international = made;
      }
      return made;
    }

    /** The form to show to people of its country, such as {@code 020 7946 0695}. */
    public String national() {
      return plans().code(number.getCountryCode()).national(national);
    }

    /** The link to dial, with the extension: {@code tel:+44-20-7946-0695;ext=42} (RFC 3966). */
    public String rfc3966() {
      var extension = number.getExtension();
      return "tel:" + dashed(international()) + (extension.isEmpty() ? "" : ";ext=" + extension);
    }

    /** The groups of digits of the international form with a dash between them. */
    private static String dashed(String international) {
      var dashed = new StringBuilder(international.length()).append('+');
      var gap = false;
      for (var i = 1; i < international.length(); i++) {
        var c = international.charAt(i);
        if (c >= '0' && c <= '9') {
          dashed.append(gap ? "-" : "").append(c);
        }
        gap = c < '0' || c > '9';
      }
      return dashed.toString();
    }

    /**
     * The English name of the network that the range of a mobile number was given to, where known.
     * People keep their numbers when they change network.
     */
    public Optional<String> carrier() {
      return Carriers.of(number);
    }

    @Override
    public Optional<String> duplicateKey() {
      return switch (standing()) {
        case VALID, POSSIBLE -> Optional.of(e164);
        case INVALID, SUSPICIOUS, UNKNOWN -> Optional.empty();
      };
    }

    @Override
    public String toString() {
      return "Whole[" + entered() + " " + e164 + " " + findings() + "]";
    }
  }

  /** A text that gives no whole number: it is none, or its region or area code is missing. */
  public static final class Unresolved extends PhoneVerdict {

    Unresolved(String entered, Findings findings, NumberingPlans plans) {
      super(entered, findings, plans);
    }

    /**
     * Regions in which the text is a valid number, when only the region is missing: those of the
     * hints that disagree, else of the whole world, which takes some hundred times a judgement.
     */
    public List<String> candidates() {
      return reasons().contains(PhoneReason.REGION_MISSING)
          ? plans().regionsWhereValid(entered())
          : findings().candidates();
    }

    @Override
    public Optional<String> duplicateKey() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "Unresolved[" + entered() + " " + findings() + "]";
    }
  }
}
