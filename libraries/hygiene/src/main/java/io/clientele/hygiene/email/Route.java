package io.clientele.hygiene.email;

/** Skips the route of servers that old messages put before an address (RFC 5322 §4.4). */
final class Route {
  private Route() {}

  /** Skips {@code @one,@two:} where the cursor stands; moves over nothing else but blanks. */
  static void skip(Cursor in) {
    var open = in.at;
    Cfws.skip(in);
    if (in.peek() != '@' && in.peek() != ',') {
      in.at = open;
      return;
    }
    in.found(EmailFault.ROUTE, in.at);
    while (in.peek() != ':') {
      if (in.atEnd() || !isRoute(in.peek())) {
        throw in.refusal(EmailFault.NO_LOCAL);
      }
      in.at++;
      Cfws.skip(in);
    }
    in.at++;
  }

  private static boolean isRoute(char c) {
    return c == ',' || c == '@' || c == '.' || Characters.isAtext(c);
  }
}
