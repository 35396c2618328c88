package io.clientele.validation.check;

import io.clientele.contracts.FieldVerdict;
import io.clientele.hygiene.contact.ContactEntry;
import io.clientele.hygiene.contact.ContactJudge;
import io.clientele.hygiene.contact.EmailPart;
import io.clientele.hygiene.contact.Remark;
import io.clientele.hygiene.email.EmailFlag;
import io.clientele.hygiene.email.EmailVerdict;
import io.clientele.hygiene.email.Mailbox;
import io.clientele.validation.judgement.Judgement;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of an address.
 *
 * @param normalized the address to show and store, null when no server could be asked for it
 * @param ascii the address for servers that know only ASCII, null when there is none
 * @param key what equal mailboxes share, for finding duplicates only; null when it is no address
 * @param findings the reasons with their sentences
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
    @Nullable String key,
    String verdict,
    FieldVerdict.State state,
    List<String> reasons,
    List<FindingView> findings,
    String category,
    @Nullable Integer position,
    @Nullable String paragraph,
    @Nullable String explanation,
    Flags flags,
    @Nullable String suggestion,
    List<FixView> fixes,
    String listsVersion) {

  private static final String POINTER = "/address";

  /**
   * What is known about an address.
   *
   * @param catchAll whether its server takes mail for any name; null, nobody was asked
   * @param toxic whether mail to it is known to do harm; null, nobody was asked
   */
  record Flags(
      boolean disposable,
      boolean role,
      boolean free,
      boolean relay,
      @Nullable Boolean catchAll,
      @Nullable Boolean toxic,
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
          null,
          null,
          known.contains(EmailFlag.SMTPUTF8),
          known.contains(EmailFlag.MIXED_SCRIPT),
          verdict instanceof EmailVerdict.Valid && verdict.suggestion().isPresent());
    }
  }

  static EmailView of(String address, ContactJudge judge) {
    var judged = judge.judge(ContactEntry.empty().mailed(address));
    return of((EmailPart) judged.parts().getFirst());
  }

  private static EmailView of(EmailPart email) {
    var verdict = email.syntax();
    var judged = Judgement.of(email);
    var diagnosis = verdict.diagnosis();
    var fine = diagnosis.fault() == null;
    return new EmailView(
        verdict.entered(),
        part(verdict, Mailbox::normalized),
        verdict.mailbox().flatMap(Mailbox::ascii).orElse(null),
        part(verdict, Mailbox::local),
        part(verdict, Mailbox::domain),
        verdict.duplicateKey().orElse(null),
        judged.verdict(),
        judged.state(),
        judged.reasons(),
        judged.remarks().stream().map(EmailView::finding).toList(),
        diagnosis.category().code(),
        fine ? null : diagnosis.position(),
        fine ? null : diagnosis.paragraph(),
        diagnosis.sentence().orElse(null),
        Flags.of(verdict),
        verdict.suggestion().orElse(null),
        email.corrections().stream().map(fix -> FixView.at(POINTER, fix)).toList(),
        verdict.listsVersion());
  }

  private static FindingView finding(Remark remark) {
    return new FindingView(POINTER, remark.code(), remark.sentence());
  }

  private static @Nullable String part(EmailVerdict verdict, Function<Mailbox, String> part) {
    return verdict.mailbox().map(part).orElse(null);
  }
}
