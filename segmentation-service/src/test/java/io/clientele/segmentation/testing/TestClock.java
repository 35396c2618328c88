package io.clientele.segmentation.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock, standing where a test puts it. */
@ApplicationScoped
public class TestClock extends Clock {
  /** Where it stands at first. */
  public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private volatile Instant now = NOON;

  public void set(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
