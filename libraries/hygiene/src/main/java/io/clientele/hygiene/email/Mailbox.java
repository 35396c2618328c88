package io.clientele.hygiene.email;

import java.util.Optional;

/**
 * A mailbox freed of comments, folding, names and needless quotes.
 *
 * @param local the part before the @ in NFC, in quotes only where it needs them
 * @param domain the domain in lower case and Unicode, or an address literal in brackets
 * @param asciiDomain the domain as the DNS knows it (A-labels), or the address literal
 */
public record Mailbox(String local, String domain, String asciiDomain) {

  /** The address to show and store. */
  public String normalized() {
    return local + "@" + domain;
  }

  /** The whole address in ASCII; empty when the mailbox itself is not ASCII (RFC 6531 §3.2). */
  public Optional<String> ascii() {
    return smtputf8() ? Optional.empty() : Optional.of(local + "@" + asciiDomain);
  }

  /** Whether only servers with the extension SMTPUTF8 take it. */
  public boolean smtputf8() {
    return !Octets.isAscii(local);
  }
}
