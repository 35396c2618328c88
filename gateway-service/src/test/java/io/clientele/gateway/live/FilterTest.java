package io.clientele.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.kit.problem.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilterTest {
  private static Change change(LiveTopic topic, String id, @Nullable String subject) {
    return new Change(topic, 0, 0, id, subject, "{}");
  }

  @Test
  void letsEverythingPassWhenNothingIsAskedFor() {
    var filter = Filter.of(List.of(), List.of());

    assertThat(filter.matches(change(LiveTopic.GROUP, "g", null))).isTrue();
  }

  @Test
  void topicsMayBeRepeatedOrSeparatedByCommas() {
    var filter = Filter.of(List.of("contact, verdict", "deal-move"), List.of());

    assertThat(filter.topics())
        .containsExactlyInAnyOrder(LiveTopic.CONTACT, LiveTopic.VERDICT, LiveTopic.DEAL_MOVE);
    assertThat(filter.matches(change(LiveTopic.DEAL, "d", null))).isFalse();
  }

  @Test
  void anIdIsThatOfTheThingOrOfWhatItConcerns() {
    var filter = Filter.of(List.of(), List.of("c1"));

    assertThat(filter.matches(change(LiveTopic.CONTACT, "c1", "c1"))).isTrue();
    assertThat(filter.matches(change(LiveTopic.PURCHASE, "p1", "c1"))).isTrue();
    assertThat(filter.matches(change(LiveTopic.MEMBERSHIP, "s1:c1", null))).isTrue();
    assertThat(filter.matches(change(LiveTopic.CONTACT, "c2", "c2"))).isFalse();
  }

  @Test
  void anUnknownTopicIsRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> Filter.of(List.of("contacts"), List.of()))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining("contact, verdict")
        .extracting(refusal -> ((Rejection) refusal).slug())
        .isEqualTo("unknown-topic");
  }
}
