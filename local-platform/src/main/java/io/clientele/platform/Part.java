package io.clientele.platform;

/** Something the platform starts, watches and stops: a database, a broker, the relay, a service. */
public interface Part {
  /** What became of a part. */
  enum State {
    STOPPED,
    STARTING,
    READY,
    FAILED
  }

  /** Its name in tables, logs and commands, in lower case. */
  String name();

  /** Where it answers, as a person would write it; empty before it is ready. */
  String address();

  State state();

  /** Starts it and returns when it is ready for work; a failure says what to do about it. */
  void start() throws Exception;

  /** Stops it cleanly; stopping twice does nothing. */
  void stop();
}
