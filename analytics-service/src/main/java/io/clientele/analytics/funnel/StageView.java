package io.clientele.analytics.funnel;

import io.clientele.analytics.funnel.Funnels.Standing;
import io.clientele.analytics.funnel.Funnels.Tally;
import io.clientele.contracts.Money;
import io.clientele.contracts.Stage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a funnel: entered = advanced + lost + movedBack + left + stillThere.
 *
 * @param dealsNow deals that are there now, whatever the period
 * @param value what these are worth, by currency
 * @param withoutValue how many of these have no value
 * @param entered stays in the report
 * @param advanced those that went on to a later stage or were won
 * @param left those that went to another pipeline or to a stage that is gone
 * @param conversion advanced / entered; none of a closed stage
 * @param completed stays that ended, with both times known
 * @param medianDays of completed stays
 * @param p90Days nine of ten completed stays were not longer
 * @param timeUnknown stays left out of the times because nobody knows when they began or ended
 */
record StageView(
    @Schema(examples = "engaging") String key,
    String name,
    Stage.Kind kind,
    long dealsNow,
    List<Money> value,
    long withoutValue,
    long entered,
    long advanced,
    long lost,
    long movedBack,
    long left,
    long stillThere,
    @Nullable Double conversion,
    long completed,
    @Nullable Double medianDays,
    @Nullable Double p90Days,
    long timeUnknown) {

  static StageView of(Stage stage, Tally tally, List<Standing> now) {
    var open = stage.kind() == Stage.Kind.OPEN && tally.entered() > 0;
    return new StageView(
        stage.key(),
        stage.name(),
        stage.kind(),
        now.stream().mapToLong(Standing::deals).sum(),
        now.stream().flatMap(standing -> standing.value().stream()).toList(),
        now.stream().filter(s -> s.currency() == null).mapToLong(Standing::deals).sum(),
        tally.entered(),
        tally.advanced(),
        tally.lost(),
        tally.movedBack(),
        tally.out(),
        tally.stillThere(),
        open ? Rounded.share(tally.advanced(), tally.entered()) : null,
        tally.completed(),
        Rounded.days(tally.medianDays()),
        Rounded.days(tally.p90Days()),
        tally.timeUnknown());
  }
}
