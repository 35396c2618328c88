package io.clientele.platform.launcher;

/** Why a command cannot go on, in a sentence for the person who typed it. */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refusal(String sentence) {
    super(sentence);
  }
}
