package io.clientele.validation.check;

import io.clientele.contracts.FieldVerdict;
import io.clientele.hygiene.email.EmailSyntax;
import io.clientele.hygiene.email.EmailVerdict;
import io.clientele.validation.judgement.EmailJudgement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of an address.
 *
 * @param normalized the address to show and store
 * @param ascii the address for servers that know only ASCII, null when there is none
 * @param position index of the character at fault in the input
 * @param explanation what to tell the person who typed it
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
    @Nullable Integer position,
    @Nullable String explanation) {

  static EmailView of(String address) {
    var syntax = EmailSyntax.judge(address);
    var judged = EmailJudgement.of(syntax);
    return switch (syntax) {
      case EmailVerdict.Valid valid ->
          new EmailView(
              address,
              valid.normalized(),
              valid.ascii().orElse(null),
              valid.local(),
              valid.domain(),
              judged.verdict(),
              judged.state(),
              judged.reasons(),
              null,
              null);
      case EmailVerdict.Invalid invalid ->
          new EmailView(
              address,
              null,
              null,
              null,
              null,
              judged.verdict(),
              judged.state(),
              judged.reasons(),
              invalid.position(),
              invalid.sentence());
    };
  }
}
