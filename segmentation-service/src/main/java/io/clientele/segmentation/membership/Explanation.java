package io.clientele.segmentation.membership;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.MembershipState.Cause;
import io.clientele.kit.problem.Rejection;
import io.clientele.rules.Answer;
import io.clientele.rules.RulePredicate;
import io.clientele.rules.Subject;
import io.clientele.segmentation.contact.Contact;
import io.clientele.segmentation.contact.Contacts;
import io.clientele.segmentation.contact.Purchases;
import io.clientele.segmentation.membership.ExplanationView.Condition;
import io.clientele.segmentation.segment.SegmentRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Says why a contact is in a segment or not, test by test. */
@ApplicationScoped
class Explanation {
  private static final Instant EVER = Instant.parse("0001-01-02T00:00:00Z");

  private final Contacts contacts;
  private final Purchases purchases;
  private final Memberships memberships;
  private final Clock clock;

  Explanation(Contacts contacts, Purchases purchases, Memberships memberships, Clock clock) {
    this.contacts = contacts;
    this.purchases = purchases;
    this.memberships = memberships;
    this.clock = clock;
  }

  ExplanationView of(UUID segmentId, JsonNode rule, UUID contactId) {
    var contact = contacts.load(List.of(contactId)).get(contactId);
    if (contact == null) {
      throw new Rejection(
          404, "not-found", "No contact with this id is known here; look for it in contacts.");
    }
    var bought = purchases.since(List.of(contactId), EVER).getOrDefault(contactId, List.of());
    var subject = contact.subject(bought);
    var now = clock.instant();
    var answer = contact.isLive() ? ask(rule, subject, now) : new Answer(false, null);
    var conditions = new ArrayList<Condition>();
    collect(rule, "", subject, now, conditions);
    return view(segmentId, contact, answer, conditions);
  }

  private ExplanationView view(
      UUID segmentId, Contact contact, Answer answer, List<Condition> conditions) {
    var last =
        memberships
            .find(segmentId, contact.id())
            .orElseGet(() -> Standing.none(segmentId, contact.id()));
    return new ExplanationView(
        segmentId,
        contact.id(),
        contact.state().json(),
        answer.member(),
        answer.flip(),
        last.at(),
        last.cause() == Cause.UNKNOWN ? null : last.cause().json(),
        conditions);
  }

  private static void collect(
      JsonNode node, String pointer, Subject subject, Instant now, List<Condition> conditions) {
    if (node.has("rules")) {
      for (var i = 0; i < node.path("rules").size(); i++) {
        collect(node.path("rules").path(i), pointer + "/rules/" + i, subject, now, conditions);
      }
    } else {
      var answer = ask(node, subject, now);
      conditions.add(new Condition(pointer, node, answer.member(), answer.flip()));
    }
  }

  private static Answer ask(JsonNode rule, Subject subject, Instant now) {
    return RulePredicate.of(SegmentRules.parse(rule)).test(subject, now);
  }
}
