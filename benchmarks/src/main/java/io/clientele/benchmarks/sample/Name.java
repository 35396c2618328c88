package io.clientele.benchmarks.sample;

/** A word in its own spelling and in plain Latin letters: Юлия / Yulia, Müller / Mueller. */
record Name(String own, String latin) {
  static Name parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new Name(text, text)
        : new Name(text.substring(0, slash), text.substring(slash + 1));
  }

  String in(boolean plain) {
    return plain ? latin : own;
  }

  Name plus(Name ending) {
    return new Name(own + ending.own, latin + ending.latin);
  }
}
