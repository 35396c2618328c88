package io.clientele.matching.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.matching.column.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PretrainedTest {
  @Test
  void anyModelReadBackIsTheSameToTheLastBit() {
    var random = new SplittableRandom(1);
    for (int round = 0; round < 200; round++) {
      var kinds = new EnumMap<Kind, Pretrained.Shares>(Kind.class);
      for (Kind kind : Kind.values()) {
        if (random.nextBoolean()) {
          double[] m = random.doubles(3, 1e-12, 1).toArray();
          double[] u = random.doubles(3, 1e-12, 1).toArray();
          kinds.put(kind, new Pretrained.Shares(List.of("a \"b\"", "ü", "\\"), m, u));
        }
      }
      var written = new Pretrained(Pretrained.VERSION, kinds).write();
      var again = Pretrained.read(written);
      assertThat(again.write()).isEqualTo(written);
      kinds.forEach((kind, shares) ->
          assertThat(again.kinds().get(kind)).usingRecursiveComparison().isEqualTo(shares));
    }
  }

  @Test
  void theShippedModelsKnowThatPeopleKeepTheirGivenNameAndFirmsTheirs() {
    assertThat(Pretrained.contact().kinds())
        .hasEntrySatisfying(
            Kind.GIVEN,
            given -> {
              assertThat(given.m()[6]).isLessThan(0.1);
              assertThat(given.u()[6]).isGreaterThan(0.9);
            });
    assertThat(Pretrained.company().kinds())
        .hasEntrySatisfying(
            Kind.ORGANISATION,
            firm -> {
              assertThat(firm.m()[6]).isLessThan(0.1);
              assertThat(firm.u()[0]).isLessThan(0.01);
            });
  }

  @Test
  void anotherVersionIsRefused() {
    assertThatThrownBy(() -> Pretrained.read("{\"version\": 2, \"kinds\": {}}"))
        .hasMessageContaining("version");
  }
}
