package io.clientele.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contacts.exactkey.OnDuplicate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What becomes of contacts of one batch that are the same as others. */
class BatchTest {
  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
  private static final String KEY = "phone:+442079460695";
  private static final Prepared ANN =
      Samples.prepared("{'givenName': 'Ann', 'phones': [{'value': '02079460695'}]}");
  private static final Prepared ANNIE =
      Samples.prepared(
          "{'givenName': 'Annie', 'familyName': 'Lee', 'emails': [{'value': 'ann@example.org'}],"
              + " 'phones': [{'value': '+442079460695'}], 'tags': ['vip']}");

  private final Contact stored =
      Contact.created(UUID.fromString("00000000-0000-7000-8000-000000000001"), ANN.values(), NOW);

  private Batch against(OnDuplicate onDuplicate, Contact... inTheBase) {
    var owners = new HashMap<String, SortedSet<UUID>>();
    for (var contact : inTheBase) {
      owners.put(KEY, new TreeSet<>(List.of(contact.id())));
    }
    return new Batch(onDuplicate, NOW, UUID::randomUUID, owners, List.of(inTheBase));
  }

  @Test
  void refusesOneThatIsInTheBase() {
    var decision = against(OnDuplicate.REFUSE, stored).decide(ANNIE);
    assertThat(decision.kind()).isEqualTo(Batch.Kind.REFUSE);
    assertThat(decision.candidates().getFirst().id()).isEqualTo(stored.id());
    assertThat(decision.candidates().getFirst().why().getFirst().field()).isEqualTo("phones");
  }

  @Test
  void refusesTheSecondOfTwoInTheBatch() {
    var batch = against(OnDuplicate.REFUSE);
    var first = batch.decide(ANN);
    var second = batch.decide(ANNIE);
    assertThat(first.kind()).isEqualTo(Batch.Kind.CREATE);
    assertThat(second.kind()).isEqualTo(Batch.Kind.REFUSE);
    assertThat(second.candidates().getFirst().id()).isEqualTo(first.id());
    assertThat(batch.made(UnaryOperator.identity())).hasSize(1);
  }

  @Test
  void marksBothAndNamesTheFirstAsCandidateOfTheSecond() {
    var batch = against(OnDuplicate.MARK);
    var first = batch.decide(ANN);
    var second = batch.decide(ANNIE);
    assertThat(second.kind()).isEqualTo(Batch.Kind.CREATE);
    assertThat(second.candidates().getFirst().id()).isEqualTo(first.id());
    assertThat(batch.made(UnaryOperator.identity())).hasSize(2);
  }

  @Test
  void enrichesTheOneInTheBaseAndKeepsWhatItHas() {
    var batch = against(OnDuplicate.UPDATE, stored);
    assertThat(batch.decide(ANNIE).kind()).isEqualTo(Batch.Kind.ENRICH);
    var after = batch.enriched(UnaryOperator.identity()).getFirst().after();
    assertThat(after.version()).isEqualTo(2);
    assertThat(after.values().givenName()).isEqualTo("Ann");
    assertThat(after.values().familyName()).isEqualTo("Lee");
    assertThat(after.values().phones()).hasSize(1);
    assertThat(after.values().emails()).hasSize(1);
    assertThat(after.values().tags()).containsExactly("vip");
    assertThat(batch.made(UnaryOperator.identity())).isEmpty();
  }

  @Test
  void enrichesTheFirstOfTheBatchByTheSecond() {
    var batch = against(OnDuplicate.UPDATE);
    batch.decide(ANN);
    batch.decide(ANNIE);
    var made = batch.made(UnaryOperator.identity());
    assertThat(made).hasSize(1);
    assertThat(made.getFirst().version()).isEqualTo(1);
    assertThat(made.getFirst().values().familyName()).isEqualTo("Lee");
    assertThat(batch.addedKeys().get(made.getFirst().id()))
        .containsExactly("email:ann@example.org", KEY);
  }

  @Test
  void changesNothingWhenTheOtherAddsNothing() {
    var batch = against(OnDuplicate.UPDATE, stored);
    batch.decide(ANN);
    assertThat(batch.enriched(UnaryOperator.identity())).isEmpty();
  }
}
