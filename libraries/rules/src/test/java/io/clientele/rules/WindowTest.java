package io.clientele.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final Instant BOUGHT = Instant.parse("2026-01-15T10:30:00Z");
  private static final Instant LEAVES = Instant.parse("2026-02-14T10:30:00Z");
  private static final Duration TICK = Duration.ofNanos(1000);

  private final RulePredicate women =
      rule(
          """
          {"combinator":"and","rules":[
            {"field":"sex","operator":"=","value":"female"},
            {"aggregate":"sum","of":"purchases.amount","currency":"USD",
             "window":{"days":30},"operator":">","value":"500"}]}
          """);

  @Test
  void countsAPurchaseFromItsInstantUntilExactlyThirtyDaysLater() {
    var she = woman(usd(BOUGHT, 500_01));
    assertThat(women.test(she, BOUGHT.minus(TICK))).isEqualTo(new Answer(false, BOUGHT));
    assertThat(women.test(she, BOUGHT)).isEqualTo(new Answer(true, LEAVES));
    assertThat(women.test(she, LEAVES.minus(TICK))).isEqualTo(new Answer(true, LEAVES));
    assertThat(women.test(she, LEAVES)).isEqualTo(new Answer(false, null));
  }

  @Test
  void asksForMoreThanTheBound() {
    assertThat(women.test(woman(usd(BOUGHT, 500_00)), BOUGHT)).isEqualTo(new Answer(false, null));
  }

  @Test
  void leavesOutOtherCurrenciesAndOtherPeople() {
    var euros = new Subject.Purchase(BOUGHT, 900_00, "EUR", null);
    assertThat(women.test(woman(euros), BOUGHT)).isEqualTo(new Answer(false, null));
    var he =
        Subject.builder()
            .with(ContactFields.SEX, "male")
            .purchases(Arrays.asList(usd(BOUGHT, 900_00)))
            .build();
    assertThat(women.test(he, BOUGHT)).isEqualTo(new Answer(false, null));
  }

  @Test
  void staysInWhileAnotherPurchaseStillCarriesTheSum() {
    var later = BOUGHT.plus(Duration.ofDays(10));
    var she = woman(usd(BOUGHT, 600_00), usd(later, 600_00));
    assertThat(women.test(she, later)).isEqualTo(new Answer(true, LEAVES.plusSeconds(864_000)));
  }

  @Test
  void doesNotFlipWhenOnePurchaseLeavesAtTheInstantAnotherEnters() {
    var she = woman(usd(BOUGHT, 600_00), usd(LEAVES, 600_00));
    assertThat(women.test(she, BOUGHT))
        .isEqualTo(new Answer(true, LEAVES.plus(Duration.ofDays(30))));
  }

  @Test
  void comesBackInWhenARefundLeavesBeforeThePurchase() {
    var refunded = BOUGHT.minus(Duration.ofDays(1));
    var she = woman(usd(refunded, -200_00), usd(BOUGHT, 600_00));
    assertThat(women.test(she, BOUGHT))
        .isEqualTo(new Answer(false, refunded.plus(Duration.ofDays(30))));
  }

  @Test
  void countsForEverWithoutAWindow() {
    var ever =
        rule(
            """
            {"aggregate":"sum","of":"purchases.amount","currency":"USD",
             "where":[{"field":"productKind","operator":"=","value":"book"}],
             "operator":">=","value":"10"}
            """);
    var book = new Subject.Purchase(BOUGHT, 10_00, "USD", "Book");
    assertThat(ever.test(woman(book), BOUGHT)).isEqualTo(new Answer(true, null));
    assertThat(ever.test(woman(usd(BOUGHT, 10_00)), BOUGHT)).isEqualTo(new Answer(false, null));
  }

  @Test
  void cutsTimesToTheMicrosecondsTheDatabaseKeeps() {
    var she = woman(usd(BOUGHT.plusNanos(999), 501_00));
    assertThat(women.test(she, BOUGHT.plusNanos(1)).flipsAt()).contains(LEAVES);
  }

  private static Subject woman(Subject.Purchase... purchases) {
    return Subject.builder()
        .with(ContactFields.SEX, "FEMALE")
        .purchases(Arrays.asList(purchases))
        .build();
  }

  private static Subject.Purchase usd(Instant at, long cents) {
    return new Subject.Purchase(at, cents, "USD", null);
  }

  private static RulePredicate rule(String json) {
    try {
      return RulePredicate.of(RuleJson.parse(new ObjectMapper().readTree(json)));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
