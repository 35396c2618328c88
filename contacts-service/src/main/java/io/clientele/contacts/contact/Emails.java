package io.clientele.contacts.contact;

import io.clientele.contacts.exactkey.ExactKey;
import io.clientele.hygiene.email.EmailJudge;
import io.clientele.hygiene.email.EmailVerdict;
import io.clientele.kit.problem.Rejection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Brings a contact's e-mail addresses into their stored form and finds their keys. */
final class Emails {
  private Emails() {}

  /** An address entered as before keeps its stored form, so that only real changes are changes. */
  static List<EmailChange> normalise(
      List<EmailChange> entered, List<EmailChange> before, Collection<String> keys) {
    var primary = primary(entered);
    return IntStream.range(0, entered.size())
        .mapToObj(at -> normalise(entered.get(at), before, keys).withPrimary(at == primary))
        .toList();
  }

  private static EmailChange normalise(
      EmailChange entered, List<EmailChange> before, Collection<String> keys) {
    var value = entered.value().strip();
    var verdict = EmailJudge.shipped().judge(value);
    verdict.duplicateKey().map(ExactKey::email).ifPresent(keys::add);
    var normalized =
        before.stream()
            .filter(old -> old.value().equals(value))
            .findFirst()
            .map(old -> Optional.ofNullable(old.normalized()))
            .orElseGet(() -> normalized(verdict));
    return new EmailChange(
        value, normalized.orElse(null), Texts.clean(entered.type()), entered.primary());
  }

  private static Optional<String> normalized(EmailVerdict verdict) {
    return switch (verdict) {
      case EmailVerdict.Valid valid -> Optional.of(valid.normalized());
      case EmailVerdict.Invalid _ -> Optional.empty();
    };
  }

  /** The key of one address; none when it is no address. */
  static Optional<String> key(EmailChange email) {
    return EmailJudge.shipped().judge(email.value().strip()).duplicateKey().map(ExactKey::email);
  }

  private static int primary(List<EmailChange> entered) {
    var marked =
        IntStream.range(0, entered.size()).filter(at -> entered.get(at).primary()).toArray();
    if (marked.length > 1) {
      throw new Rejection(422, "invalid", "Mark one e-mail as primary and send it again.")
          .error("/emails/" + marked[1] + "/primary", "invalid", "Only one can be primary.");
    }
    return marked.length == 0 ? 0 : marked[0];
  }
}
