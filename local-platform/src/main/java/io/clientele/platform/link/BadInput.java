package io.clientele.platform.link;

/** What is wrong with what was given, in a sentence that says what to do. */
class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInput(String sentence) {
    super(sentence);
  }
}
