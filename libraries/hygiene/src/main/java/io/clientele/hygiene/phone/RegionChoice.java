package io.clientele.hygiene.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides as a number of which region a text is read: what the text itself says, else the most
 * trusted hint in which it is valid. Hints that disagree leave a question, not a guess.
 */
final class RegionChoice {
  private static final List<RegionSource> HINTS =
      List.of(
          RegionSource.STATED, RegionSource.ADDRESS, RegionSource.SOURCE, RegionSource.WORKSPACE);

  private final NumberingPlans plans;

  RegionChoice(NumberingPlans plans) {
    this.plans = plans;
  }

  /** What came of the hints. */
  sealed interface Choice {}

  /**
   * One reading.
   *
   * @param region that it was read in, null when the text itself had to say it
   */
  record One(
      Reading reading, @Nullable String region, RegionSource decidedBy, boolean areaCodeAdded)
      implements Choice {}

  /** Readings of which no hint prefers one. */
  record Several(List<One> rivals) implements Choice {}

  Choice choose(EnteredText entered, PhoneContext context) {
    if (entered.isInternational()) {
      return written(plans.read(entered.text(), null));
    }
    var asked = new ArrayList<One>(1);
    for (var hint : HINTS) {
      var region = plans.known(context.hint(hint));
      if (region == null || asked.stream().anyMatch(one -> region.equals(one.region()))) {
        continue;
      }
      var one = read(entered, region, hint, context);
      asked.add(one);
      if (hint == RegionSource.STATED || (asked.size() == 1 && one.reading().isValid())) {
        break;
      }
    }
    return asked.isEmpty() ? withoutHints(entered) : settle(asked);
  }

  /** The most trusted hint; null when there is none. */
  @Nullable String strongest(PhoneContext context) {
    return HINTS.stream()
        .map(hint -> plans.known(context.hint(hint)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static One written(Reading reading) {
    return new One(reading, null, RegionSource.WRITTEN, false);
  }

  /** Links (RFC 3966) may still say in a parameter where they belong. */
  private One withoutHints(EnteredText entered) {
    var reading = plans.read(entered.text(), null);
    return written(
        reading instanceof Reading.None none && none.reason() == PhoneReason.COUNTRY_CODE
            ? new Reading.None(PhoneReason.REGION_MISSING)
            : reading);
  }

  private One read(EnteredText entered, String region, RegionSource hint, PhoneContext context) {
    var reading = plans.read(entered.text(), region);
    if (reading instanceof Reading.Found number) {
      if (number.explicit()) {
        return new One(number, region, RegionSource.WRITTEN, false);
      }
      if (!number.isPossible() && !JunkDigits.look(number.national())) {
        var completed = LocalNumber.withAreaCode(plans, entered, region, context);
        return completed == null
            ? new One(number, region, hint, false)
            : new One(completed, region, hint, true);
      }
    }
    return new One(reading, region, hint, false);
  }

  private static Choice settle(List<One> asked) {
    var first = asked.getFirst();
    if (asked.size() == 1 || first.reading().isValid()) {
      return first;
    }
    var valid = asked.stream().filter(one -> one.reading().isValid()).toList();
    if (valid.isEmpty()) {
      return asked.stream().filter(one -> one.reading().isPossible()).findFirst().orElse(first);
    }
    // A new range of the first region is as likely as an old one of another.
    var rivals =
        first.reading().isPossible()
            ? Stream.concat(Stream.of(first), valid.stream()).toList()
            : valid;
    return numbers(rivals) == 1 ? rivals.getFirst() : new Several(rivals);
  }

  private static long numbers(List<One> rivals) {
    return rivals.stream()
        .map(One::reading)
        .map(reading -> reading instanceof Reading.Found number ? number.e164() : "")
        .distinct()
        .count();
  }
}
