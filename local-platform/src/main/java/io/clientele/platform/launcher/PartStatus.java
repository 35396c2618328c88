package io.clientele.platform.launcher;

/**
 * One row of the table of parts.
 *
 * @param seconds how long its start took, or has taken so far
 * @param pid its process, 0 when it lives in the platform's own
 * @param note what a person should know: why it failed, how often it was restarted
 */
public record PartStatus(
    String name, Phase phase, String address, double seconds, long pid, String note) {
  /** Where a part is in its life, as the table says it. */
  public enum Phase {
    WAITING("waiting"),
    STARTING("starting"),
    READY("ready"),
    RESTARTING("restarting"),
    FAILED("failed"),
    STOPPING("stopping"),
    STOPPED("stopped"),
    NOT_BUILT("not built");

    private final String words;

    Phase(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** A part that was never built is told, but nobody waits for it. */
  boolean counts() {
    return phase != Phase.NOT_BUILT;
  }
}
