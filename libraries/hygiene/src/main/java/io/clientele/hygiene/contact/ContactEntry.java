package io.clientele.hygiene.contact;

import io.clientele.hygiene.address.PostalAddress;
import io.clientele.hygiene.phone.PhoneContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it was entered. What is null was not asked for and is not judged; an empty text is.
 *
 * @param fullName the name in one field; judged unless it is given and family name
 * @param company the name of the company
 * @param locale the language of the person, whose rules give capital letters
 * @param hints where national phone numbers belong; the country of the address comes before its own
 */
public record ContactEntry(
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String fullName,
    @Nullable String company,
    @Nullable String jobTitle,
    List<String> emails,
    List<PhoneEntry> phones,
    @Nullable PostalAddress address,
    Locale locale,
    PhoneContext hints) {

  private static final ContactEntry EMPTY =
      new ContactEntry(
          null,
          null,
          null,
          null,
          null,
          List.of(),
          List.of(),
          null,
          Locale.ROOT,
          PhoneContext.unknown());

  /** Keeps the lists from changing later. */
  public ContactEntry {
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
  }

  /** A contact of which nothing is known yet. */
  public static ContactEntry empty() {
    return EMPTY;
  }

  /** The same with this name. */
  public ContactEntry named(@Nullable String given, @Nullable String family) {
    return new ContactEntry(
        given, family, fullName, company, jobTitle, emails, phones, address, locale, hints);
  }

  /** The same working there. */
  public ContactEntry working(@Nullable String at, @Nullable String as) {
    return new ContactEntry(
        givenName, familyName, fullName, at, as, emails, phones, address, locale, hints);
  }

  /** The same with these e-mail addresses. */
  public ContactEntry mailed(String... addresses) {
    return new ContactEntry(
        givenName,
        familyName,
        fullName,
        company,
        jobTitle,
        List.of(addresses),
        phones,
        address,
        locale,
        hints);
  }

  /** The same with these phone numbers. */
  public ContactEntry called(PhoneEntry... numbers) {
    return new ContactEntry(
        givenName,
        familyName,
        fullName,
        company,
        jobTitle,
        emails,
        List.of(numbers),
        address,
        locale,
        hints);
  }

  /** The same living there. */
  public ContactEntry living(PostalAddress at) {
    return new ContactEntry(
        givenName, familyName, fullName, company, jobTitle, emails, phones, at, locale, hints);
  }

  /** Whether the full name says more than given and family name. */
  boolean hasOwnFullName() {
    return fullName != null
        && (givenName == null
            || familyName == null
            || !fullName.equals(givenName + " " + familyName));
  }
}
