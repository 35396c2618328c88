package io.clientele.hygiene.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was found out about a text beside the number itself. */
record Findings(
    PhoneStanding standing,
    List<PhoneReason> reasons,
    List<PhoneFix> fixes,
    List<String> candidates) {
  private static final Findings NOTHING =
      new Findings(PhoneStanding.VALID, List.of(), List.of(), List.of());

  static Findings of(PhoneStanding standing, List<PhoneReason> reasons) {
    return standing == PhoneStanding.VALID && reasons.isEmpty()
        ? NOTHING
        : new Findings(standing, List.copyOf(reasons), List.of(), List.of());
  }

  static Findings of(PhoneStanding standing, PhoneReason reason) {
    return new Findings(standing, List.of(reason), List.of(), List.of());
  }

  /** The same with numbers that were probably meant; their reasons tell more and come first. */
  Findings with(List<PhoneFix> found) {
    if (found.isEmpty()) {
      return this;
    }
    var all = new ArrayList<PhoneReason>();
    found.stream().map(PhoneFix::reason).distinct().forEach(all::add);
    reasons.stream().filter(reason -> !all.contains(reason)).forEach(all::add);
    var together = Stream.concat(fixes.stream(), found.stream()).toList();
    return new Findings(standing, List.copyOf(all), together, candidates);
  }
}
