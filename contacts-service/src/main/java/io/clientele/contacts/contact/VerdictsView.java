package io.clientele.contacts.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.clientele.contracts.ContactState.Cause;
import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.JudgedValues;
import io.clientele.contracts.VerdictState.Recommendation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What validation says of a contact's present values: its verdict on this version, or on one with
 * the same values. The version alone tells when the release that judged counted other values.
 *
 * @param pending whether they are still to be judged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictsView(
    boolean pending,
    List<FieldVerdict> fields,
    @Nullable Instant judgedAt,
    @JsonIgnore @Nullable Recommendation recommendation) {

  static VerdictsView of(Contact contact) {
    var verdict = contact.projection().verdict();
    if (verdict == null) {
      return new VerdictsView(true, List.of(), null, null);
    }
    var present = JudgedValues.hash(ContactEvents.state(contact, Cause.UNKNOWN, List.of()));
    return verdict.contactVersion() == contact.version() || present.equals(verdict.valuesHash())
        ? new VerdictsView(false, verdict.fields(), verdict.judgedAt(), verdict.recommendation())
        : new VerdictsView(true, List.of(), null, null);
  }
}
