package io.clientele.gateway.live;

/** A client's end of the live changes; it takes what it is given without waiting. */
interface Follower {
  /** Which changes it wants. */
  Filter filter();

  /** Takes a change and the vector that holds once the client has it. */
  void change(Change change, String vector);

  /** Says that changes were missed, and from where it goes on. */
  void reset(String vector);

  /** Says that nothing happened, and up to where. */
  void beat(String vector);
}
