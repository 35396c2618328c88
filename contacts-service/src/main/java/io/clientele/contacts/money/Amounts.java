package io.clientele.contacts.money;

import io.clientele.contracts.Money;
import io.clientele.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** Refuses requests whose money cannot be read. */
public final class Amounts {
  private Amounts() {}

  /**
   * The amount meant.
   *
   * @param pointer where it stands in the request, such as "/amount"
   * @throws Rejection 422 when it cannot be read
   */
  public static AmountReading.Amount require(@Nullable Money money, String pointer) {
    var reading =
        money == null
            ? new AmountReading.Unreadable("", "Give an amount and a currency.")
            : AmountReading.read(money);
    return switch (reading) {
      case AmountReading.Amount amount -> amount;
      case AmountReading.Unreadable wrong ->
          throw new Rejection(422, "invalid", "Correct the amount of money and send it again.")
              .error(
                  wrong.part().isEmpty() ? pointer : pointer + "/" + wrong.part(),
                  "invalid-money",
                  wrong.sentence());
    };
  }
}
