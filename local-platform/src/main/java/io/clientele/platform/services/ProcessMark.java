package io.clientele.platform.services;

import java.time.Instant;
import java.util.Optional;

/**
 * A process for certain: its id and when it started, so that a reused id is never taken for it.
 *
 * @param startedAt milliseconds, 0 where the system does not tell
 */
public record ProcessMark(long pid, long startedAt) {
  /** Two clocks round differently; two processes with one id are never this close. */
  private static final long TOLERANCE_MILLIS = 1_500;

  public static ProcessMark of(ProcessHandle process) {
    return new ProcessMark(process.pid(), started(process));
  }

  static ProcessMark parse(String text) {
    var words = text.strip().split(" ", 2);
    return new ProcessMark(Long.parseLong(words[0]), Long.parseLong(words[1].strip()));
  }

  String text() {
    return pid + " " + startedAt + "\n";
  }

  /** That very process, if it still lives. */
  public Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid).filter(p -> p.isAlive() && isSame(started(p)));
  }

  boolean isSame(long otherStart) {
    return startedAt == 0
        || otherStart == 0
        || Math.abs(startedAt - otherStart) <= TOLERANCE_MILLIS;
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
