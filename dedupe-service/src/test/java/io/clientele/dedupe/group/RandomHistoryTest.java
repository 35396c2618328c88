package io.clientele.dedupe.group;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.Phone;
import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens to contacts and is decided of them, groups are what a count from scratch gives.
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RandomHistoryTest {
  private static final State[] STATES = {State.ACTIVE, State.ACTIVE, State.FROZEN, State.DELETED};

  private static final List<String> NAMELESS = List.of("");
  private static final List<String> NAMES = List.of("Robert", "Rob", "Anna", "Maria", "Ove", "");

  private static final String COUNTED_OTHERWISE =
      """
      with met as (
        select m.record_id, count(distinct o.record_id) as others
        from membership m join membership o on o.group_id = m.group_id and o.record_id <> m.record_id
        where not exists (select from kept_apart k
                          where k.contact_id = m.record_id and k.other_id = o.record_id)
        group by m.record_id)
      select count(*) from met
      full join (select * from duplicate_state where duplicates > 0) d on d.contact_id = met.record_id
      where met.others is distinct from d.duplicates
      """;

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
    var decisions = new ArrayList<Apart>();
    for (int step = 0; step < 40; step++) {
      base.applyAll(batch(random, present, NAMELESS));
      decide(random, present, decisions);
      var members = fromScratch(present);
      var apart = decisions.stream().filter(decision -> decision.holds(present)).toList();
      assertThat(groups.count()).isEqualTo(count(members, apart));
      assertThat(announced(present.keySet())).isEqualTo(others(members, apart));
    }
    topics.forEach(this::isWhatWasLastAnnounced);
  }

  /** With names, so that the engine finds groups too and covers some of the numbers. */
  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void countsWhomAContactMeetsInAnyOfItsGroupsOnce(long seed) {
    base.empty();
    var random = new Random(seed);
    var present = new LinkedHashMap<UUID, Someone>();
    long covered = 0;
    for (int step = 0; step < 40; step++) {
      base.applyAll(batch(random, present, NAMES));
      decide(random, present, new ArrayList<>());
      covered += base.number("select count(*) from phone_group where open and covered");
      assertThat(base.number(COUNTED_OTHERWISE)).isZero();
    }
    assertThat(covered).isPositive();
  }

  /** Two contacts that were decided to be two, as they were then. */
  private record Apart(Someone one, Someone other) {
    boolean holds(Map<UUID, Someone> present) {
      return isAsItWas(one, present) && isAsItWas(other, present);
    }

    private static boolean isAsItWas(Someone then, Map<UUID, Someone> present) {
      var now = present.get(then.id());
      return now != null && now.state() != State.DELETED && numbers(now).equals(numbers(then));
    }

    boolean isOf(UUID left, UUID right) {
      return Set.of(one.id(), other.id()).equals(Set.of(left, right));
    }
  }

  private static Set<String> numbers(Someone someone) {
    return someone.phones().stream().map(Phone::value).collect(Collectors.toSet());
  }

  private static void decide(Random random, Map<UUID, Someone> present, List<Apart> decisions) {
    var counting =
        new ArrayList<>(
            present.values().stream().filter(each -> each.state() != State.DELETED).toList());
    Collections.shuffle(counting, random);
    if (counting.size() >= 2 && random.nextBoolean()) {
      var apart = new Apart(counting.get(0), counting.get(1));
      given()
          .header("Authorization", Tokens.bearer("steward"))
          .contentType("application/json")
          .body(
              Map.of(
                  "left", apart.one().id(),
                  "right", apart.other().id(),
                  "verdict", "not-duplicate"))
          .post("/api/v1/duplicates/decisions")
          .then()
          .statusCode(201);
      decisions.removeIf(known -> known.isOf(apart.one().id(), apart.other().id()));
      decisions.add(apart);
    }
  }

  private static List<Incoming<ContactState>> batch(
      Random random, Map<UUID, Someone> present, List<String> names) {
    var batch = new HashMap<UUID, Incoming<ContactState>>();
    for (int n = random.nextInt(1, 12); n > 0; n--) {
      var next = next(random, List.copyOf(present.values()), names);
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

  private static Someone next(Random random, List<Someone> present, List<String> names) {
    var phones =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(n -> "+4420794606%02d".formatted(random.nextInt(10)))
            .toArray(String[]::new);
    if (present.isEmpty() || random.nextInt(3) == 0) {
      var name = names.get(random.nextInt(names.size()));
      return name.isEmpty() ? Someone.with(phones) : Someone.named(name, "Lindqvist", phones);
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

  private static CountView count(Map<String, Set<UUID>> members, List<Apart> apart) {
    var records = new HashSet<UUID>();
    long groups = 0;
    long pairs = 0;
    for (var sharing : members.values()) {
      long undecided = 0;
      for (var one : sharing) {
        var others = sharing.stream().filter(other -> isSuspect(one, other, apart)).count();
        undecided += others;
        if (others > 0) {
          records.add(one);
        }
      }
      groups += undecided > 0 ? 1 : 0;
      pairs += undecided / 2;
    }
    return new CountView(groups, records.size(), pairs);
  }

  private static boolean isSuspect(UUID one, UUID other, List<Apart> apart) {
    return !one.equals(other) && apart.stream().noneMatch(decision -> decision.isOf(one, other));
  }

  private static Map<UUID, Integer> others(Map<String, Set<UUID>> members, List<Apart> apart) {
    var reached = new HashMap<UUID, Set<UUID>>();
    members
        .values()
        .forEach(sharing ->
            sharing.forEach(one ->
                sharing.stream()
                    .filter(other -> isSuspect(one, other, apart))
                    .forEach(
                        other -> reached.computeIfAbsent(one, _ -> new HashSet<>()).add(other))));
    var others = new HashMap<UUID, Integer>();
    reached.forEach((id, all) -> others.put(id, all.size()));
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
