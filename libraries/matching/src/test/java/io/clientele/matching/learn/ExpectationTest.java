package io.clientele.matching.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  private static final double[][] M = {{0.8, 0.1, 0.1}, {0.7, 0.2, 0.1}, {0.9, 0.06, 0.04}};
  private static final double[][] U = {{0.02, 0.08, 0.9}, {0.05, 0.15, 0.8}, {0.01, 0.09, 0.9}};
  private static final double[][] START = {{0.6, 0.2, 0.2}, {0.6, 0.2, 0.2}, {0.6, 0.2, 0.2}};
  private static final double SHARE = 0.3;

  @Test
  void recoversTheSharesThatMadeTheData() {
    var session =
        new Expectation(pairs(0), new boolean[] {true, true, true}, START, U, List.of()).run();
    assertThat(session.share()).isCloseTo(SHARE, within(0.01));
    for (int field = 0; field < M.length; field++) {
      assertThat(session.m()[field]).containsExactly(M[field], within(0.015));
    }
  }

  @Test
  void aMissingValueIsNoEvidence() {
    var session =
        new Expectation(pairs(0.4), new boolean[] {true, true, true}, START, U, List.of()).run();
    assertThat(session.share()).isCloseTo(SHARE, within(0.02));
    assertThat(session.m()[0]).containsExactly(M[0], within(0.03));
  }

  /** Pairs drawn from the model, with values missing by chance. */
  private static Patterns pairs(double missing) {
    var random = new SplittableRandom(1);
    var patterns = new Patterns();
    for (int i = 0; i < 60_000; i++) {
      double[][] shares = random.nextDouble() < SHARE ? M : U;
      byte[] levels = new byte[3];
      for (int field = 0; field < 3; field++) {
        levels[field] = (byte) (random.nextDouble() < missing ? 0 : drawn(shares[field], random));
      }
      patterns.add(levels);
    }
    return patterns;
  }

  private static int drawn(double[] shares, SplittableRandom random) {
    double left = random.nextDouble();
    int level = 0;
    while (level < shares.length - 1 && left >= shares[level]) {
      left -= shares[level++];
    }
    return level + 1;
  }
}
