package io.clientele.analytics.quality;

import static io.clientele.analytics.testing.Base.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.analytics.testing.Base;
import io.clientele.analytics.testing.SomeContact;
import io.clientele.contracts.ContactState.State;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class QualityResourceTest {
  @Inject Base base;

  @BeforeEach
  void start() {
    base.empty();
  }

  @Test
  void countsEachWantOfContactsInUse() {
    SomeContact.fine().publish(1);
    bare(State.ACTIVE).publish(1);
    bare(State.DELETED).publish(1);
    SomeContact.fine().publish(1).publishVerdict("phones", "suspicious");
    SomeContact.fine().publish(1).publishVerdict("phones", "invalid");
    SomeContact.fine().publishVerdict("emails", "undeliverable").publish(1);
    var group = UUID.randomUUID();
    var one = SomeContact.fine().publish(1);
    SomeContact.publishGroup(group, one);
    one.publishGroups(group);
    awaitQuality(new QualityView(6, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1));
  }

  @Test
  void dropsAVerdictOnValuesThatAreNoMore() {
    var contact = SomeContact.fine().publish(1).publishVerdict("phones", "invalid");
    awaitQuality(new QualityView(1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0));
    new SomeContact(
            contact.id(), State.ACTIVE, "ada@example.org", null, "Ann", "web", Instant.now())
        .publish(2);
    awaitQuality(new QualityView(1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0));
  }

  private static SomeContact bare(State state) {
    return new SomeContact(
        UUID.randomUUID(), state, null, null, " ", null, Instant.now().minus(Duration.ofDays(367)));
  }

  private static void awaitQuality(QualityView expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(get("quality").statusCode(200).extract().as(QualityView.class))
                .isEqualTo(expected));
  }
}
