package io.clientele.validation.check;

import io.clientele.contracts.FieldVerdict;
import io.clientele.hygiene.email.EmailFlag;
import io.clientele.hygiene.email.EmailJudge;
import io.clientele.hygiene.email.EmailVerdict;
import io.clientele.hygiene.email.Mailbox;
import io.clientele.validation.judgement.EmailJudgement;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of an address.
 *
 * @param normalized the address to show and store, null when no server could be asked for it
 * @param ascii the address for servers that know only ASCII, null when there is none
 * @param category contact, envelope, header, obsolete, impossible or broken
 * @param position index of the character at fault in the input
 * @param paragraph the rule it breaks
 * @param explanation what to tell the person who typed it
 * @param suggestion the address that was probably meant
 * @param listsVersion version of the lists that the flags come from
 */
record EmailView(
    String input,
    @Nullable String normalized,
    @Nullable String ascii,
    @Nullable String local,
    @Nullable String domain,
    String verdict,
    FieldVerdict.State state,
    List<String> reasons,
    String category,
    @Nullable Integer position,
    @Nullable String paragraph,
    @Nullable String explanation,
    Flags flags,
    @Nullable String suggestion,
    String listsVersion) {

  /** What is known about an address without asking anybody. */
  record Flags(
      boolean disposable,
      boolean role,
      boolean free,
      boolean relay,
      boolean smtputf8,
      boolean mixedScript,
      boolean typo) {

    static Flags of(EmailVerdict verdict) {
      Set<EmailFlag> known = verdict instanceof EmailVerdict.Valid valid ? valid.flags() : Set.of();
      return new Flags(
          known.contains(EmailFlag.DISPOSABLE),
          known.contains(EmailFlag.ROLE),
          known.contains(EmailFlag.FREE),
          known.contains(EmailFlag.RELAY),
          known.contains(EmailFlag.SMTPUTF8),
          known.contains(EmailFlag.MIXED_SCRIPT),
          verdict instanceof EmailVerdict.Valid && verdict.suggestion().isPresent());
    }
  }

  static EmailView of(String address) {
    var verdict = EmailJudge.shipped().judge(address);
    var judged = EmailJudgement.of(verdict);
    var diagnosis = verdict.diagnosis();
    var fine = diagnosis.fault() == null;
    return new EmailView(
        address,
        part(verdict, Mailbox::normalized),
        verdict.mailbox().flatMap(Mailbox::ascii).orElse(null),
        part(verdict, Mailbox::local),
        part(verdict, Mailbox::domain),
        judged.verdict(),
        judged.state(),
        judged.reasons(),
        diagnosis.category().code(),
        fine ? null : diagnosis.position(),
        fine ? null : diagnosis.paragraph(),
        diagnosis.sentence().orElse(null),
        Flags.of(verdict),
        verdict.suggestion().orElse(null),
        verdict.listsVersion());
  }

  private static @Nullable String part(EmailVerdict verdict, Function<Mailbox, String> part) {
    return verdict.mailbox().map(part).orElse(null);
  }
}
