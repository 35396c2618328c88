package io.clientele.analytics.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private final UUID home = UUID.randomUUID();
  private final UUID office = UUID.randomUUID();
  private final UUID ann = UUID.randomUUID();
  private final UUID anna = UUID.randomUUID();
  private final UUID anne = UUID.randomUUID();
  private final People people = new People();

  @Test
  void makesOnePersonOfAGroup() {
    people.put(home, ann);
    people.put(home, anna);
    people.put(home, anne);
    assertThat(people.saved()).isEqualTo(2);
  }

  @Test
  void takesAContactInTwoGroupsAwayOnce() {
    people.put(home, ann);
    people.put(home, anna);
    people.put(office, anna);
    people.put(office, anne);
    people.put(office, ann);
    assertThat(people.saved()).isEqualTo(2);
  }

  @Test
  void keepsGroupsWithoutACommonContactApart() {
    people.put(home, ann);
    people.put(home, anna);
    people.put(office, anne);
    people.put(office, UUID.randomUUID());
    assertThat(people.saved()).isEqualTo(2);
  }

  @Test
  void joinsLongChainsOfGroups() {
    var before = UUID.randomUUID();
    for (int n = 0; n < 100_000; n++) {
      var group = UUID.randomUUID();
      var next = UUID.randomUUID();
      people.put(group, next);
      people.put(group, before);
      before = next;
    }
    assertThat(people.saved()).isEqualTo(100_000);
  }
}
