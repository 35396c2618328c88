package io.clientele.hygiene.contact;

import io.clientele.hygiene.address.AddressReason;
import io.clientele.hygiene.email.EmailFault;
import io.clientele.hygiene.email.EmailFlag;
import io.clientele.hygiene.name.NameReason;
import io.clientele.hygiene.phone.PhoneReason;
import io.clientele.hygiene.text.Reason;
import io.clientele.hygiene.text.TextReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The reasons this library can give, by what they speak of; a code is unique within its own. */
public enum Vocabulary {
  /** E-mail addresses. */
  EMAIL,
  /** Phone numbers. */
  PHONE,
  /** Names of people and companies, and job titles. */
  NAME,
  /** Postal addresses. */
  ADDRESS,
  /** The characters of names, companies, job titles and addresses. */
  TEXT;

  /**
   * One reason.
   *
   * @param constant the enum constant that stands for it in this library
   * @param code stable, may be stored
   * @param sentence what to tell the person who typed the value
   */
  public record Entry(Enum<?> constant, String code, String sentence) {}

  /** All reasons, in the order of their enums. */
  public List<Entry> entries() {
    return switch (this) {
      case EMAIL -> email();
      case PHONE ->
          Stream.concat(
                  Stream.of(PhoneReason.values()).map(Vocabulary::entry),
                  Stream.of(entry(FormReason.PHONE_FORM)))
              .toList();
      case NAME -> Stream.of(NameReason.values()).map(Vocabulary::entry).toList();
      case ADDRESS -> Stream.of(AddressReason.values()).map(Vocabulary::entry).toList();
      case TEXT -> Stream.of(TextReason.values()).map(Vocabulary::entry).toList();
    };
  }

  private static List<Entry> email() {
    var entries = new ArrayList<Entry>();
    Stream.of(EmailFault.values()).map(Vocabulary::entry).forEach(entries::add);
    Stream.of(EmailFlag.values()).map(Vocabulary::entry).forEach(entries::add);
    entries.add(entry(FormReason.EMAIL_FORM));
    entries.add(entry(FormReason.TYPO));
    return List.copyOf(entries);
  }

  /** The stable code, such as {@code email}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Entry entry(EmailFault fault) {
    return new Entry(fault, fault.code(), fault.sentence());
  }

  private static Entry entry(EmailFlag flag) {
    return new Entry(flag, flag.code(), flag.sentence());
  }

  private static Entry entry(FormReason reason) {
    return new Entry(reason, reason.code(), reason.sentence());
  }

  private static Entry entry(PhoneReason reason) {
    return new Entry(reason, reason.code(), reason.sentence());
  }

  private static <R extends Enum<R> & Reason> Entry entry(R reason) {
    return new Entry(reason, reason.code(), reason.sentence());
  }
}
