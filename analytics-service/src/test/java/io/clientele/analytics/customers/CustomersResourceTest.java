package io.clientele.analytics.customers;

import static io.clientele.analytics.testing.Base.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.analytics.customers.CustomersView.PeopleView;
import io.clientele.analytics.testing.Base;
import io.clientele.analytics.testing.SomeContact;
import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CustomersResourceTest {
  @Inject Base base;

  @BeforeEach
  void start() {
    base.empty();
  }

  @Test
  void countsRecordsAndThePeopleBehindThem() {
    var first = SomeContact.fine().publish(1);
    var second = SomeContact.fine().publish(1);
    var third = SomeContact.fine().publish(1);
    SomeContact.fine().now(State.FROZEN).publish(1);
    SomeContact.fine().now(State.MERGED).publish(1);
    SomeContact.fine().now(State.DELETED).publish(1);
    var erased = SomeContact.fine().publish(1);
    SomeContact.publishGroup(UUID.randomUUID(), first, second);
    SomeContact.publishGroup(UUID.randomUUID(), second, third, erased);
    awaitCustomers(6, 1, 5, 5, 5, 2);
    var key = erased.id().toString();
    TestTopics.publishState(Topic.CONTACT, key, key, 2, null);
    awaitCustomers(5, 1, 4, 4, 4, 2);
  }

  @Test
  void knowsMembersThatTheirGroupDoesNotName() {
    var group = UUID.randomUUID();
    var first = SomeContact.fine().publish(1);
    var second = SomeContact.fine().publish(1);
    SomeContact.publishGroup(group, first);
    second.publishGroups(group);
    awaitCustomers(2, 0, 2, 2, 2, 1);
  }

  @Test
  void countsAPersonOnceWhomSeveralRulesFound() {
    var phone = SomeContact.fine().publish(1);
    var both = SomeContact.fine().publish(1);
    var sure = SomeContact.fine().publish(1);
    var likely = SomeContact.fine().publish(1);
    var perhaps = SomeContact.fine().publish(1);
    SomeContact.publishGroup(UUID.randomUUID(), phone, both);
    SomeContact.publishGroup(UUID.randomUUID(), "alike", Level.SURE, both, sure);
    SomeContact.publishGroup(UUID.randomUUID(), "alike", Level.LIKELY, phone, both, likely);
    SomeContact.publishGroup(UUID.randomUUID(), "alike", Level.POSSIBLE, likely, perhaps);
    awaitCustomers(5, 0, 5, 4, 2, 4);
  }

  @Test
  void countsThoseWhoAreSurelyOneInAGroupThatIsOnlyLikely() {
    var sure = SomeContact.fine().publish(1);
    var also = SomeContact.fine().publish(1);
    var likely = SomeContact.fine().publish(1);
    var gone = SomeContact.fine().now(State.DELETED).publish(1);
    SomeContact.publishGroup(UUID.randomUUID(), "alike", Level.LIKELY, 1, sure, also, likely);
    SomeContact.publishGroup(
        UUID.randomUUID(), "alike", Level.SURE, 1, SomeContact.fine().publish(1), gone);
    awaitCustomers(4, 0, 4, 3, 2, 4);
  }

  private static void awaitCustomers(long records, long merged, long... people) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(get("report/customers").statusCode(200).extract().as(CustomersView.class))
                .isEqualTo(
                    new CustomersView(
                        records,
                        merged,
                        new PeopleView(people[0], people[1], people[2], people[3]))));
  }
}
