package io.clientele.segmentation.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.MembershipState.Cause;
import io.clientele.rules.Answer;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);

  private final Standing never = Standing.none(UUID.randomUUID(), UUID.randomUUID());
  private final Standing member = never.after(new Answer(true, LATER), NOON, Cause.CHANGE);

  @Test
  void entersWithTheFirstVersionAndArmsItsTimer() {
    assertThat(member.isIn()).isTrue();
    assertThat(member.version()).isEqualTo(1);
    assertThat(member.at()).isEqualTo(NOON);
    assertThat(new Move(never, member).isFlip()).isTrue();
    assertThat(new Move(never, member).armsTimer()).isTrue();
  }

  @Test
  void stayingIsNoMoveButMayChangeTheTimer() {
    var longer = member.after(new Answer(true, LATER.plusSeconds(1)), NOON, Cause.CHANGE);
    assertThat(new Move(member, longer).isFlip()).isFalse();
    assertThat(new Move(member, longer).armsTimer()).isTrue();
    var forEver = member.after(new Answer(true, null), NOON, Cause.CHANGE);
    assertThat(new Move(member, forEver).stopsTimer()).isTrue();
    var same = member.after(new Answer(true, LATER), NOON.plusSeconds(1), Cause.CHANGE);
    assertThat(new Move(member, same).armsTimer()).isFalse();
    assertThat(same).isEqualTo(member);
  }

  @Test
  void leavesByChangeWhileItsTimerIsNotDue() {
    var left = member.after(new Answer(false, null), LATER.minusNanos(1000), Cause.CHANGE);
    assertThat(left.cause()).isEqualTo(Cause.CHANGE);
    assertThat(left.at()).isEqualTo(LATER.minusNanos(1000));
  }

  @Test
  void leavesByTimeAtTheInstantOfItsTimerHoweverLateThatIsNoticed() {
    for (var noticed : new Instant[] {LATER, LATER.plusSeconds(3600)}) {
      var left = member.after(new Answer(false, null), noticed, Cause.CHANGE);
      assertThat(left.cause()).isEqualTo(Cause.TIME);
      assertThat(left.at()).isEqualTo(LATER);
      assertThat(left.version()).isEqualTo(2);
    }
  }

  @Test
  void goneIsOnlyAnnouncedOfMembers() {
    assertThat(new Move(member, member.gone(NOON, Cause.ERASURE)).isFlip()).isTrue();
    assertThat(new Move(member, member.gone(NOON, Cause.ERASURE)).stopsTimer()).isTrue();
    assertThat(new Move(never, never.gone(NOON, Cause.ERASURE)).isFlip()).isFalse();
  }
}
