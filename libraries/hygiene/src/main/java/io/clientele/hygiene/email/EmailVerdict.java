package io.clientele.hygiene.email;

import java.util.Optional;

/** What the syntax of an e-mail address says; whether mail arrives is another question. */
public sealed interface EmailVerdict {

  /** What was given, without the blanks around it. */
  String entered();

  /** The key that equal mailboxes share, for finding duplicates only and never for sending. */
  Optional<String> duplicateKey();

  /**
   * An address that mail can be sent to.
   *
   * @param normalized the address to show and store: NFC, domain in lower case and Unicode
   * @param local the part before the @, in NFC
   * @param domain the domain in lower case and Unicode
   * @param asciiDomain the domain as the DNS knows it (A-labels)
   * @param smtputf8 whether only servers with the SMTPUTF8 extension can take it
   * @param key the duplicate key
   */
  record Valid(
      String entered,
      String normalized,
      String local,
      String domain,
      String asciiDomain,
      boolean smtputf8,
      String key)
      implements EmailVerdict {

    /** The whole address in ASCII; empty when the mailbox itself is not ASCII. */
    public Optional<String> ascii() {
      return smtputf8 ? Optional.empty() : Optional.of(local + "@" + asciiDomain);
    }

    @Override
    public Optional<String> duplicateKey() {
      return Optional.of(key);
    }
  }

  /**
   * Something that is no address.
   *
   * @param position index of the character at fault in {@link #entered}
   */
  record Invalid(String entered, EmailFault fault, int position) implements EmailVerdict {

    /** The stable reason code. */
    public String reason() {
      return fault.code();
    }

    /** What to tell the person who typed it. */
    public String sentence() {
      return fault.sentence();
    }

    @Override
    public Optional<String> duplicateKey() {
      return Optional.empty();
    }
  }
}
