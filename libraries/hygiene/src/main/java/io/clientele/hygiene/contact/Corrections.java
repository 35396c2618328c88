package io.clientele.hygiene.contact;

import io.clientele.hygiene.email.EmailVerdict;
import io.clientele.hygiene.phone.PhoneFix;
import io.clientele.hygiene.phone.PhoneReason;
import io.clientele.hygiene.phone.PhoneVerdict;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Fix;
import io.clientele.hygiene.text.Reason;
import io.clientele.hygiene.text.TextVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes corrections of what the judges offer, automatic or suggested as a policy says. */
final class Corrections {
  private static final String E164 = "/e164";

  private final FixPolicy policy;

  Corrections(FixPolicy policy) {
    this.policy = policy;
  }

  /** Whether anything is offered for a reason. */
  boolean offers(Reason reason) {
    return policy.of(reason) != Application.OFF;
  }

  private boolean isAutomatic(Reason reason) {
    return policy.of(reason) == Application.AUTOMATIC;
  }

  /**
   * What a judge of texts offers. A field that is partly mended by itself has two corrections: the
   * automatic one, and the suggestion that goes further.
   *
   * @param judge judges the same texts again with fixes for some reasons only
   */
  List<Correction> of(
      TextVerdict offered, Function<Predicate<Reason>, TextVerdict> judge, Pointers pointers) {
    if (offered.fixes().isEmpty()) {
      return List.of();
    }
    var automatic = automatic(offered, judge);
    var corrections = new ArrayList<Correction>();
    for (var fix : automatic) {
      var reasons = offered.causes(fix.field()).stream().filter(this::isAutomatic).toList();
      add(corrections, fix, reasons, Application.AUTOMATIC, pointers);
    }
    for (var fix : offered.fixes()) {
      if (!automatic.contains(fix)) {
        var reasons = remaining(offered, fix.field());
        add(corrections, fix, reasons, Application.SUGGESTED, pointers);
      }
    }
    return List.copyOf(corrections);
  }

  private List<Fix> automatic(TextVerdict offered, Function<Predicate<Reason>, TextVerdict> judge) {
    var reasons =
        offered.fixes().stream().flatMap(fix -> offered.causes(fix.field()).stream()).toList();
    if (reasons.stream().noneMatch(this::isAutomatic)) {
      return List.of();
    }
    return reasons.stream().allMatch(this::isAutomatic)
        ? offered.fixes()
        : judge.apply(this::isAutomatic).fixes();
  }

  private List<Reason> remaining(TextVerdict offered, Field field) {
    var causes = offered.causes(field);
    var others = causes.stream().filter(reason -> !isAutomatic(reason)).toList();
    return others.isEmpty() ? causes : others;
  }

  private static void add(
      List<Correction> corrections,
      Fix fix,
      List<Reason> reasons,
      Application application,
      Pointers pointers) {
    if (Pointers.exists(fix.field())) {
      var codes = reasons.stream().map(Reason::code).toList();
      corrections.add(new Correction(pointers.to(fix.field()), fix.value(), codes, application));
    }
  }

  List<Correction> of(EmailVerdict verdict, String pointer) {
    return switch (verdict) {
      case EmailVerdict.Valid valid -> ofValid(valid, pointer);
      case EmailVerdict.Invalid invalid ->
          invalid
              .suggestion()
              .map(meant -> one(pointer, meant, invalid.reason(), application(invalid)))
              .orElse(List.of());
    };
  }

  private Application application(EmailVerdict.Invalid invalid) {
    var fault = invalid.diagnosis().fault();
    return fault == null ? Application.OFF : policy.of(fault);
  }

  private List<Correction> ofValid(EmailVerdict.Valid valid, String pointer) {
    var corrections = new ArrayList<Correction>(2);
    if (!valid.normalized().equals(valid.entered())) {
      corrections.addAll(of(FormReason.EMAIL_FORM, pointer, valid.normalized()));
    }
    valid.suggestion().ifPresent(meant -> corrections.addAll(of(FormReason.TYPO, pointer, meant)));
    return corrections;
  }

  private List<Correction> of(FormReason reason, String pointer, String value) {
    return one(pointer, value, reason.code(), policy.of(reason));
  }

  private static List<Correction> one(
      String pointer, String value, String reason, Application application) {
    return application == Application.OFF
        ? List.of()
        : List.of(new Correction(pointer, value, List.of(reason), application));
  }

  /**
   * What is offered for a number: its E.164 form beside what was entered, and other numbers that
   * were perhaps meant in its place.
   *
   * @param phone where the number stands, without {@code /value}
   */
  List<Correction> of(PhoneVerdict verdict, String phone) {
    return switch (verdict) {
      case PhoneVerdict.Whole whole -> ofWhole(whole, phone);
      case PhoneVerdict.Unresolved unresolved -> meant(unresolved.fixes(), phone);
    };
  }

  private List<Correction> ofWhole(PhoneVerdict.Whole whole, String phone) {
    if (whole.fixes().isEmpty()) {
      return whole.e164().equals(whole.entered())
          ? List.of()
          : of(FormReason.PHONE_FORM, phone + E164, whole.e164());
    }
    var corrections = new ArrayList<Correction>(2);
    for (var fix : whole.fixes()) {
      if (fix.e164().equals(whole.e164())) {
        corrections.addAll(
            one(phone + E164, fix.e164(), fix.reason().code(), policy.of(fix.reason())));
      }
    }
    if (corrections.isEmpty()) {
      corrections.addAll(of(FormReason.PHONE_FORM, phone + E164, whole.e164()));
    }
    var others = whole.fixes().stream().filter(fix -> !fix.e164().equals(whole.e164())).toList();
    corrections.addAll(meant(others, phone));
    return corrections;
  }

  /** Where several numbers may be meant, none happens by itself. */
  private List<Correction> meant(List<PhoneFix> fixes, String phone) {
    var corrections = new ArrayList<Correction>(fixes.size());
    for (var fix : fixes) {
      var allowed = application(fix.reason(), fixes.size());
      corrections.addAll(one(phone + "/value", fix.e164(), fix.reason().code(), allowed));
    }
    return corrections;
  }

  private Application application(PhoneReason reason, int numbers) {
    var allowed = policy.of(reason);
    return numbers > 1 && allowed == Application.AUTOMATIC ? Application.SUGGESTED : allowed;
  }
}
