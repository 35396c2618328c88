package io.clientele.dedupe.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.ContactState.State;
import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to contacts, groups are what a count from scratch gives. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RandomHistoryTest {
  private static final State[] STATES = {State.ACTIVE, State.ACTIVE, State.FROZEN, State.DELETED};

  @Inject Base base;
  @Inject Groups groups;
  @Inject DuplicateStates duplicates;
  @Inject @Any Instance<OwnedTopic> topics;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void givesWhatACountFromScratchGives(long seed) {
    base.empty();
    var random = new Random(seed);
    var present = new LinkedHashMap<UUID, Someone>();
    for (int step = 0; step < 40; step++) {
      base.applyAll(batch(random, present));
      var members = fromScratch(present);
      assertThat(groups.count()).isEqualTo(count(members));
      assertThat(announced(present.keySet())).isEqualTo(others(members));
    }
    topics.forEach(this::isWhatWasLastAnnounced);
  }

  private static List<Incoming<ContactState>> batch(Random random, Map<UUID, Someone> present) {
    var batch = new HashMap<UUID, Incoming<ContactState>>();
    for (int n = random.nextInt(1, 12); n > 0; n--) {
      var next = next(random, List.copyOf(present.values()));
      if (random.nextInt(10) == 0) {
        present.remove(next.id());
        batch.put(next.id(), next.toTombstone());
      } else if (!batch.containsKey(next.id())) {
        present.put(next.id(), next);
        batch.put(next.id(), next.toIncoming());
      }
    }
    return List.copyOf(batch.values());
  }

  private static Someone next(Random random, List<Someone> present) {
    var phones =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(n -> "+4420794606%02d".formatted(random.nextInt(10)))
            .toArray(String[]::new);
    if (present.isEmpty() || random.nextInt(3) == 0) {
      return Someone.with(phones);
    }
    var known = present.get(random.nextInt(present.size()));
    return random.nextBoolean()
        ? known.now(phones)
        : known.now(STATES[random.nextInt(STATES.length)]);
  }

  private static Map<String, Set<UUID>> fromScratch(Map<UUID, Someone> present) {
    var members = new TreeMap<String, Set<UUID>>();
    for (var someone : present.values()) {
      if (someone.state() != State.DELETED) {
        someone
            .phones()
            .forEach(phone ->
                members.computeIfAbsent(phone.value(), v -> new HashSet<>()).add(someone.id()));
      }
    }
    members.values().removeIf(sharing -> sharing.size() < 2);
    return members;
  }

  private static CountView count(Map<String, Set<UUID>> members) {
    var records = new HashSet<UUID>();
    members.values().forEach(records::addAll);
    var pairs = members.values().stream().mapToLong(sharing -> Pairs.among(sharing.size())).sum();
    return new CountView(members.size(), records.size(), pairs);
  }

  private static Map<UUID, Integer> others(Map<String, Set<UUID>> members) {
    var reached = new HashMap<UUID, Set<UUID>>();
    members
        .values()
        .forEach(sharing ->
            sharing.forEach(
                id -> reached.computeIfAbsent(id, v -> new HashSet<>()).addAll(sharing)));
    var others = new HashMap<UUID, Integer>();
    reached.forEach((id, all) -> others.put(id, all.size() - 1));
    return others;
  }

  private Map<UUID, Integer> announced(Set<UUID> present) {
    var announced = new HashMap<UUID, Integer>();
    duplicates.lock(present).stream()
        .filter(state -> state.duplicates() > 0)
        .forEach(state -> announced.put(state.contactId(), state.duplicates()));
    return announced;
  }

  private void isWhatWasLastAnnounced(OwnedTopic owned) {
    var last =
        """
        select key, max(aggregate_version) as version from outbox where topic = '%s' group by key
        """
            .formatted(owned.topic().bareName());
    var known = "select key, version from (" + owned.versionsSql() + ") o";
    assertThat(
            base.number(
                "select count(*) from ((%s except %s) union all (%s except %s)) d"
                    .formatted(last, known, known, last)))
        .as(owned.topic().bareName())
        .isZero();
  }
}
