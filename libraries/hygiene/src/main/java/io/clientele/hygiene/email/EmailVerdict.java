package io.clientele.hygiene.email;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail address looks like to a contact base; whether mail arrives is another question.
 * Positions and lengths in the text are in UTF-16 code units, limits of the RFCs in octets.
 */
public sealed interface EmailVerdict {

  /** What was given, unchanged. */
  String entered();

  /** What kind of address it is, or what is wrong with it, where, and by which paragraph. */
  Diagnosis diagnosis();

  /** Whether it is an address for this reader. */
  default boolean accepts(Reading reading) {
    return reading.accepts(diagnosis().category());
  }

  /** The mailbox it means, freed of decoration; empty when no server could be asked for it. */
  Optional<Mailbox> mailbox();

  /** The key that equal mailboxes share, for finding duplicates only and never for sending. */
  Optional<String> duplicateKey();

  /**
   * The address that was probably meant. For a valid one it has another, well-known domain; for an
   * invalid one the same mailbox without what a contact base cannot hold. Never applied silently.
   */
  Optional<String> suggestion();

  /** The version of the lists that were asked. */
  String listsVersion();

  /** An address that a contact base can keep: {@link Reading#CONTACT} and all others accept it. */
  final class Valid implements EmailVerdict {
    private final String entered;
    private final String normalized;
    private final int at;
    // Null when it is the end of the normalized address.
    private final @Nullable String asciiDomain;
    private final int flags;
    private final EmailLists lists;

    Valid(
        String entered,
        String normalized,
        int at,
        @Nullable String asciiDomain,
        int flags,
        EmailLists lists) {
      this.entered = entered;
      this.normalized = normalized;
      this.at = at;
      this.asciiDomain = asciiDomain;
      this.flags = flags;
      this.lists = lists;
    }

    @Override
    public String entered() {
      return entered;
    }

    @Override
    public Diagnosis diagnosis() {
      return Diagnosis.FINE;
    }

    /** The address to show and store: NFC, domain in lower case and Unicode. */
    public String normalized() {
      return normalized;
    }

    /** The part before the @, in NFC; its case is kept (RFC 5321 §2.4). */
    public String local() {
      return normalized.substring(0, at);
    }

    /** The domain in lower case and Unicode. */
    public String domain() {
      return normalized.substring(at + 1);
    }

    /** The domain as the DNS knows it (A-labels). */
    public String asciiDomain() {
      return asciiDomain == null ? domain() : asciiDomain;
    }

    /** Whether only servers with the SMTPUTF8 extension can take it. */
    public boolean smtputf8() {
      return is(EmailFlag.SMTPUTF8);
    }

    /** The whole address in ASCII; empty when the mailbox itself is not ASCII. */
    public Optional<String> ascii() {
      if (smtputf8()) {
        return Optional.empty();
      }
      return Optional.of(asciiDomain == null ? normalized : local() + "@" + asciiDomain);
    }

    /** What is known about it; a set of its own for every caller. */
    public Set<EmailFlag> flags() {
      return EmailFlag.set(flags);
    }

    /** Whether this is known about it. */
    public boolean is(EmailFlag flag) {
      return (flags & flag.bit()) != 0;
    }

    @Override
    public Optional<Mailbox> mailbox() {
      return Optional.of(new Mailbox(local(), domain(), asciiDomain()));
    }

    @Override
    public Optional<String> duplicateKey() {
      return Optional.of(CanonicalKey.of(local(), asciiDomain()));
    }

    @Override
    public Optional<String> suggestion() {
      return is(EmailFlag.FREE)
          ? Optional.empty()
          : lists.suggest(asciiDomain()).map(meant -> local() + "@" + meant);
    }

    @Override
    public String listsVersion() {
      return lists.version();
    }

    @Override
    public String toString() {
      return "Valid[" + normalized + " " + flags() + "]";
    }
  }

  /**
   * A text that a contact base should not keep as an address; an SMTP server or a reader of headers
   * may still take it.
   */
  final class Invalid implements EmailVerdict {
    private final String entered;
    private final AddressParser.Parsed parsed;
    private final EmailLists lists;

    Invalid(String entered, AddressParser.Parsed parsed, EmailLists lists) {
      this.entered = entered;
      this.parsed = parsed;
      this.lists = lists;
    }

    @Override
    public String entered() {
      return entered;
    }

    @Override
    public Diagnosis diagnosis() {
      return parsed.diagnosis();
    }

    @Override
    public Optional<Mailbox> mailbox() {
      return Optional.ofNullable(parsed.mailbox());
    }

    @Override
    public Optional<String> suggestion() {
      return Repair.of(entered, parsed, lists);
    }

    @Override
    public String listsVersion() {
      return lists.version();
    }

    /** The stable reason code. */
    public String reason() {
      return diagnosis().code();
    }

    /** Index in {@link #entered} of the character at fault. */
    public int position() {
      return diagnosis().position();
    }

    /** What to tell the person who typed it. */
    public String sentence() {
      return diagnosis().sentence().orElse("");
    }

    @Override
    public Optional<String> duplicateKey() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "Invalid[" + entered + " " + diagnosis() + "]";
    }
  }
}
