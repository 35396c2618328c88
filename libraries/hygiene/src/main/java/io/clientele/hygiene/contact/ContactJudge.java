package io.clientele.hygiene.contact;

import io.clientele.hygiene.address.AddressFormat;
import io.clientele.hygiene.address.AddressJudge;
import io.clientele.hygiene.address.PostalAddress;
import io.clientele.hygiene.email.EmailJudge;
import io.clientele.hygiene.name.NameJudge;
import io.clientele.hygiene.phone.PhoneContext;
import io.clientele.hygiene.phone.PhoneJudge;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Reason;
import io.clientele.hygiene.text.TextVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges a whole contact in one go: e-mails, phones, names, company, job title and address, each by
 * its own judge, all told alike. Immutable; one judge serves all threads. Never throws, in time
 * linear in the length of what it is given.
 */
public final class ContactJudge {
  private final EmailJudge emails;
  private final PhoneJudge phones;
  private final NameJudge names;
  private final AddressJudge addresses;
  private final AddressFormat format;
  private final FixPolicy policy;
  private final Corrections corrections;

  /** A judge that asks these judges and corrects by this policy. */
  public ContactJudge(
      EmailJudge emails,
      PhoneJudge phones,
      NameJudge names,
      AddressJudge addresses,
      FixPolicy policy) {
    this.emails = emails;
    this.phones = phones;
    this.names = names;
    this.addresses = addresses;
    this.format = addresses.format();
    this.policy = policy;
    this.corrections = new Corrections(policy);
  }

  private static final class Shipped {
    static final ContactJudge JUDGE =
        new ContactJudge(
            EmailJudge.shipped(),
            PhoneJudge.shipped(),
            NameJudge.shipped(),
            AddressJudge.shipped(),
            FixPolicy.shipped());
  }

  /** The judge with the lists, numbering plans and policy of this library. */
  public static ContactJudge shipped() {
    return Shipped.JUDGE;
  }

  /**
   * The judge of this library with newer lists: each file of the folders {@code email}, {@code
   * phone}, {@code name} and {@code address} replaces the shipped one of its name, and a jar of
   * libphonenumber in {@code phone} the numbering plans; what is not there stays as shipped.
   *
   * @throws IOException if a file cannot be read or is neither a list nor such a jar
   * @throws IllegalArgumentException naming the list and the entry that is malformed
   */
  public static ContactJudge load(Path folder) throws IOException {
    return new ListFolder(folder).judge();
  }

  /** The judge it asks about phones. */
  public PhoneJudge phones() {
    return phones;
  }

  /** The versions of the lists and numbering plans it asks, by the judge that asks them. */
  public Map<String, String> versions() {
    return Map.of(
        "email", emails.version(),
        "phone", phones.version(),
        "name", names.version(),
        "address", addresses.version());
  }

  /** The same judges under another policy. */
  public ContactJudge with(FixPolicy other) {
    return new ContactJudge(emails, phones, names, addresses, other);
  }

  /** Judges all that the contact holds. */
  public ContactVerdict judge(ContactEntry contact) {
    var parts = new ArrayList<PartVerdict>(contact.emails().size() + contact.phones().size() + 4);
    var pointers = new Pointers(contact);
    var address = contact.address() == null ? null : address(contact.address(), pointers);
    emails(contact, parts);
    phones(contact, address, parts);
    texts(contact, pointers, parts);
    if (address != null) {
      parts.add(address);
    }
    return new ContactVerdict(List.copyOf(parts), policy.version());
  }

  private void emails(ContactEntry contact, List<PartVerdict> parts) {
    for (var i = 0; i < contact.emails().size(); i++) {
      var pointer = Pointers.email(i);
      var verdict = emails.judge(contact.emails().get(i));
      parts.add(new EmailPart(pointer, verdict, corrections.of(verdict, pointer)));
    }
  }

  private void phones(
      ContactEntry contact, @Nullable AddressPart address, List<PartVerdict> parts) {
    var country = address == null ? null : address.address().country().orElse(null);
    var hints = country == null ? contact.hints() : contact.hints().withAddress(country);
    for (var i = 0; i < contact.phones().size(); i++) {
      parts.add(phone(contact.phones().get(i), hints, i));
    }
  }

  private PhonePart phone(PhoneEntry entered, PhoneContext hints, int index) {
    var context = entered.region() == null ? hints : hints.withStated(entered.region());
    var verdict = phones.judge(entered.number(), context);
    return new PhonePart(
        Pointers.phone(index), verdict, corrections.of(verdict, "/phones/" + index));
  }

  private void texts(ContactEntry contact, Pointers pointers, List<PartVerdict> parts) {
    var locale = contact.locale();
    if (contact.givenName() != null || contact.familyName() != null) {
      parts.add(name(contact, pointers));
    }
    var full = contact.fullName();
    if (full != null && contact.hasOwnFullName()) {
      parts.add(text(Field.FULL_NAME, full, pointers, may -> names.judgeFull(full, locale, may)));
    }
    var company = contact.company();
    if (company != null) {
      parts.add(
          text(Field.COMPANY, company, pointers, may -> names.judgeCompany(company, locale, may)));
    }
    var title = contact.jobTitle();
    if (title != null) {
      parts.add(
          text(Field.JOB_TITLE, title, pointers, may -> names.judgeJobTitle(title, locale, may)));
    }
  }

  private TextPart name(ContactEntry contact, Pointers pointers) {
    var given = contact.givenName();
    var family = contact.familyName();
    var entered = new EnumMap<Field, String>(Field.class);
    if (given != null) {
      entered.put(Field.GIVEN_NAME, given);
    }
    if (family != null) {
      entered.put(Field.FAMILY_NAME, family);
    }
    return text(
        "name",
        "",
        Collections.unmodifiableMap(entered),
        pointers,
        may -> names.judge(given, family, contact.locale(), may));
  }

  private TextPart text(
      Field field,
      String value,
      Pointers pointers,
      Function<Predicate<Reason>, TextVerdict> judge) {
    return text(field.key(), pointers.to(field), Map.of(field, value), pointers, judge);
  }

  private TextPart text(
      String field,
      String pointer,
      Map<Field, String> entered,
      Pointers pointers,
      Function<Predicate<Reason>, TextVerdict> judge) {
    var findings = judge.apply(corrections::offers);
    var offered = corrections.of(findings, judge, pointers);
    return new TextPart(field, pointer, entered, findings, offered);
  }

  private AddressPart address(PostalAddress entered, Pointers pointers) {
    var verdict = addresses.judge(entered, corrections::offers);
    var offered =
        corrections.of(
            verdict.findings(), may -> addresses.judge(entered, may).findings(), pointers);
    return new AddressPart(entered.fields(), verdict, offered, format);
  }
}
