package io.clientele.contacts.contact;

import io.clientele.contacts.exactkey.ExactKey;
import io.clientele.hygiene.email.EmailJudge;
import io.clientele.kit.problem.Rejection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Brings a contact's e-mail addresses into their stored form and finds their keys. */
final class Emails {
  private Emails() {}

  static List<EmailChange> normalise(List<EmailChange> entered, Collection<String> keys) {
    var primary = primary(entered);
    entered.forEach(email -> key(email).ifPresent(keys::add));
    return IntStream.range(0, entered.size())
        .mapToObj(at -> clean(entered.get(at)).withPrimary(at == primary))
        .toList();
  }

  /** The key of one address; none when it is no address. */
  static Optional<String> key(EmailChange email) {
    return EmailJudge.shipped().judge(email.value().strip()).duplicateKey().map(ExactKey::email);
  }

  private static EmailChange clean(EmailChange email) {
    return new EmailChange(email.value().strip(), Texts.clean(email.type()), email.primary());
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
