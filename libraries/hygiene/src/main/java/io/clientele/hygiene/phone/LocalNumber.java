package io.clientele.hygiene.phone;

import org.jspecify.annotations.Nullable;

/** A number as neighbours write it, without the area code. */
final class LocalNumber {
  private LocalNumber() {}

  /** The whole number, or null when the area code does not make it one. */
  static Reading.@Nullable Found withAreaCode(
      NumberingPlans plans, EnteredText entered, String region, PhoneContext context) {
    var home = plans.known(context.home());
    if (context.areaCode() == null || (home != null && !home.equals(region))) {
      return null;
    }
    // The text and not its parsed digits: the parser may already have taken off a trunk prefix.
    var completed = plans.read(context.areaCode() + " " + entered.from(0), region);
    return completed instanceof Reading.Found number && number.isPossible() ? number : null;
  }
}
