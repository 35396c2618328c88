package io.clientele.segmentation.testing;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.ContactState.Cause;
import io.clientele.contracts.ContactState.Sex;
import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.Email;
import io.clientele.contracts.Money;
import io.clientele.contracts.Purchase;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.TestTopics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts and purchases as the contacts service would announce them. */
public final class People {
  private People() {}

  public static ContactState contact(UUID id, long version, Sex sex, State state, String source) {
    return new ContactState(
        id,
        version,
        state,
        "Ada",
        "Byron",
        null,
        sex,
        null,
        null,
        List.of(new Email("ada@example.org", null, true)),
        List.of(),
        null,
        null,
        null,
        null,
        source,
        null,
        List.of(),
        List.of(),
        TestClock.NOON,
        TestClock.NOON,
        Cause.CHANGED,
        List.of(),
        null);
  }

  /** Announces a contact; null for a tombstone. */
  public static void announce(UUID id, long version, @Nullable ContactState contact) {
    TestTopics.publishState(Topic.CONTACT, id.toString(), id.toString(), version, contact);
  }

  public static Purchase purchase(UUID contactId, String amount, Instant at) {
    return new Purchase(
        UUID.randomUUID(), contactId, "book", new Money(amount, "EUR"), at, TestClock.NOON);
  }

  /** Announces a purchase. */
  public static void announce(Purchase purchase) {
    TestTopics.publishFact(
        Topic.PURCHASE, purchase.id(), purchase.contactId().toString(), purchase);
  }
}
