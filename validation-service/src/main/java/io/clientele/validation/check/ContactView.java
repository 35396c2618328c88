package io.clientele.validation.check;

import io.clientele.contracts.VerdictState.Recommendation;
import io.clientele.hygiene.contact.ContactJudge;
import io.clientele.validation.judgement.ContactJudgement;
import io.clientele.validation.judgement.Judgement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of a contact.
 *
 * @param fields e-mails and phones in the order they were sent, then names, company, job title and
 *     address
 * @param versions of the lists, numbering plans and policy that were asked
 */
record ContactView(
    @Nullable String id,
    List<FieldView> fields,
    Recommendation recommendation,
    List<FixView> fixes,
    Map<String, String> versions) {

  static ContactView of(ContactChange contact, ContactJudge judge) {
    var verdict = judge.judge(contact.entry());
    var judged = verdict.parts().stream().map(Judgement::of).toList();
    return new ContactView(
        contact.id(),
        judged.stream().map(FieldView::of).toList(),
        ContactJudgement.recommend(judged),
        verdict.corrections().stream().map(FixView::of).toList(),
        verdict.versions());
  }
}
