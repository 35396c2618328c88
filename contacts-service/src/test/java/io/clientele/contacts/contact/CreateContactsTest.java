package io.clientele.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contacts.exactkey.OnDuplicate;
import io.clientele.contacts.history.Author;
import io.clientele.contracts.ContactState.Cause;
import io.clientele.kit.outbox.RelayGate;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts by the hundred and by many writers at once. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CreateContactsTest {
  private static final Author AUTHOR = new Author("test", "import of a file");

  @Inject CreateContacts createContacts;
  @Inject Preparation preparation;
  @Inject Contacts contacts;
  @Inject RelayGate gate;
  @Inject Sql sql;

  @BeforeEach
  void waitForTheRelay() {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(gate::isOpen);
  }

  private Prepared person(String name, String phone) {
    return preparation.prepare(
        Samples.contact("{'fullName': '%s', 'phones': [{'value': '%s'}]}".formatted(name, phone)));
  }

  private List<Prepared> people(String area, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> person("P" + n, area + "%04d".formatted(n)))
        .toList();
  }

  @Test
  void writesHundredsAtOnceWithHistoryKeysAndOutbox() {
    var outcomes =
        createContacts.all(people("+4420733", 500), OnDuplicate.REFUSE, AUTHOR, Cause.IMPORTED);
    assertThat(outcomes).hasSize(500).allMatch(Outcome.Created.class::isInstance);
    var id = ((Outcome.Created) outcomes.get(77)).contact().id();
    assertThat(contacts.require(id).values().fullName()).isEqualTo("P77");
    assertThat(count("select count(*) from contact_change where why = 'import of a file'"))
        .isGreaterThanOrEqualTo(500);
    assertThat(count("select count(*) from exact_key where key like 'phone:+4420733%'"))
        .isEqualTo(500);
    assertThat(count("select count(*) from outbox where type = 'contacts.contact.imported'"))
        .isGreaterThanOrEqualTo(500);
  }

  private long count(String query) {
    return sql.read(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  @Test
  void refusesTheSamePhoneInTheBaseAndInsideTheBatch() {
    createContacts.all(people("+4420744", 2), OnDuplicate.REFUSE, AUTHOR, Cause.IMPORTED);
    var again = new ArrayList<>(people("+4420744", 3));
    again.add(person("Twin", "020 744 0002"));
    var outcomes = createContacts.all(again, OnDuplicate.REFUSE, AUTHOR, Cause.IMPORTED);
    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Refused.class);
    assertThat(outcomes.get(2)).isInstanceOf(Outcome.Created.class);
    var made = ((Outcome.Created) outcomes.get(2)).contact().id();
    assertThat(((Outcome.Refused) outcomes.get(3)).candidates().getFirst().id()).isEqualTo(made);
  }

  @Test
  void enrichesTheSameOneTwiceWithOneNewVersion() {
    var made =
        (Outcome.Created)
            createContacts
                .all(people("+4420755", 1), OnDuplicate.REFUSE, AUTHOR, Cause.CREATED)
                .getFirst();
    var same = person("Other", "+44207550000");
    var withMail =
        preparation.prepare(
            Samples.contact(
                "{'phones': [{'value': '+44207550000'}], 'emails': [{'value':"
                    + " 'p55@example.org'}]}"));
    var outcomes =
        createContacts.all(
            List.of(same, withMail, same), OnDuplicate.UPDATE, AUTHOR, Cause.IMPORTED);
    assertThat(outcomes).allMatch(Outcome.Enriched.class::isInstance);
    var after = contacts.require(made.contact().id());
    assertThat(after.version()).isEqualTo(2);
    assertThat(after.values().fullName()).isEqualTo("P0");
    assertThat(after.values().emails()).hasSize(1);
    assertThat(count("select count(*) from exact_key where key = 'email:p55@example.org'"))
        .isEqualTo(1);
  }

  @Test
  void neverDeadlocksWhenWritersComeInReversedOrder() throws Exception {
    var rounds = 10;
    for (var round = 0; round < rounds; round++) {
      var forward = people("+44208%d".formatted(round + 10), 60);
      var backward = new ArrayList<>(forward);
      Collections.reverse(backward);
      var outcomes = inParallel(List.of(forward, backward, forward, backward));
      var created = outcomes.stream().filter(Outcome.Created.class::isInstance).count();
      assertThat(created).as("exactly one writer gets each phone").isEqualTo(60);
    }
  }

  private List<Outcome> inParallel(List<List<Prepared>> batches) throws Exception {
    var start = new CyclicBarrier(batches.size());
    var outcomes = new ArrayList<Outcome>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<List<Outcome>>>();
      for (var batch : batches) {
        running.add(
            threads.submit(() -> {
              start.await();
              return createContacts.all(batch, OnDuplicate.REFUSE, AUTHOR, Cause.CREATED);
            }));
      }
      for (var one : running) {
        outcomes.addAll(one.get());
      }
    }
    return outcomes;
  }
}
