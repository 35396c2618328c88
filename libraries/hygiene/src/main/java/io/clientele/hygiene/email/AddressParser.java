package io.clientele.hygiene.email;

import org.jspecify.annotations.Nullable;

/**
 * Parses any text as an address, alone or beside a name, in the forms of RFC 5322 §3.4 and §4.4
 * with the characters of RFC 6532, and notes what keeps it from being one of RFC 5321 and 6531. One
 * pass, linear in the length.
 */
final class AddressParser {
  private static final int MAX_OCTETS = 254;

  private final Cursor in;
  private final EmailLists lists;
  private int start;

  private AddressParser(String text, EmailLists lists) {
    this.in = new Cursor(text);
    this.lists = lists;
  }

  /**
   * What parsing gives.
   *
   * @param mailbox null when no server could be asked for it
   */
  record Parsed(Diagnosis diagnosis, @Nullable Mailbox mailbox) {}

  static Parsed parse(String text, EmailLists lists) {
    try {
      return new AddressParser(text, lists).parse();
    } catch (EmailRefusal refusal) {
      return new Parsed(refusal.diagnosis(), null);
    }
  }

  private Parsed parse() {
    if (in.text.isBlank()) {
      throw in.refusal(EmailFault.EMPTY);
    }
    var words = new Words(in);
    words.read();
    if (in.peek() == '<' && !in.atEnd()) {
      words.name();
      return angles();
    }
    return address(words, false);
  }

  private Parsed angles() {
    var open = in.at++;
    in.found(EmailFault.DISPLAY_NAME, open);
    Route.skip(in);
    var words = new Words(in);
    words.read();
    if (in.peek() == '<') {
      throw in.refusal(EmailFault.LOCAL_CHARACTER);
    }
    return address(words, true);
  }

  private Parsed address(Words words, boolean inAngles) {
    if (in.atEnd()) {
      throw in.refusal(EmailFault.NO_AT);
    }
    start = words.start();
    var local = words.local();
    var at = in.at++;
    var domain = new DomainReader(in);
    domain.read(inAngles);
    if (inAngles) {
      close();
    }
    return finish(local, at, domain);
  }

  private void close() {
    if (in.atEnd()) {
      throw in.refusal(EmailFault.UNCLOSED_ANGLE);
    }
    in.at++;
    Cfws.skip(in);
    if (!in.atEnd()) {
      throw in.refusal(EmailFault.TEXT_AFTER_ADDRESS);
    }
  }

  private Parsed finish(LocalPart local, int at, DomainReader read) {
    var meant = Octets.nfc(local.meant());
    local.check(in, start, meant);
    var literal = read.readLiteral();
    var domain = literal == null ? DomainName.of(in, read) : literal(literal);
    if (domain.ascii().indexOf('.') >= 0 && lists.isSpecialUse(domain.ascii())) {
      in.found(EmailFault.SPECIAL_USE_DOMAIN, read.position(0, 0));
    }
    var mailbox = new Mailbox(LocalPart.spell(meant), domain.unicode(), domain.ascii());
    var entered = literal == null ? read.name() : literal.written();
    checkLength(local.written(), entered, at);
    checkLength(mailbox.local(), domain.unicode(), at);
    checkLength(mailbox.local(), domain.ascii(), at);
    var diagnosis = in.findings.diagnosis();
    return new Parsed(diagnosis, isSendable(diagnosis, meant) ? mailbox : null);
  }

  /** Controls can be quoted in a header, but nothing may carry them further. */
  private static boolean isSendable(Diagnosis diagnosis, String meant) {
    return Reading.HEADER.accepts(diagnosis.category())
        && meant.chars().noneMatch(c -> Characters.isControl((char) c));
  }

  private DomainName literal(DomainReader.Literal read) {
    var literal = AddressLiteral.of(read.content());
    in.found(literal.fault(), read.start());
    var text = "[" + literal.text() + "]";
    return new DomainName(text, text);
  }

  private void checkLength(String local, String domain, int at) {
    if (Octets.of(domain) <= HostLabels.MAX_DOMAIN
        && Octets.of(local) + 1 + Octets.of(domain) > MAX_OCTETS) {
      in.found(EmailFault.TOO_LONG, at + 1);
    }
  }
}
