package io.clientele.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clientele.contracts.ContactState.Sex;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What people may write about a contact, whole: the body of a creation, and what a merge patch is
 * applied to. Texts are stripped and blank ones are absent; a contact needs at least one of name,
 * company, phone and e-mail.
 *
 * @param fullName left out, it is shown as given and family name
 * @param source where the contact came from, such as {@code trade-fair}
 * @param paymentDetails never part of an event
 * @param notes never part of an event
 * @param custom fields of one's own, at most 16 KiB of JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactChange(
    @Nullable @Size(max = 200) String givenName,
    @Nullable @Size(max = 200) String familyName,
    @Nullable @Size(max = 400) String fullName,
    @Nullable @Schema(enumeration = {"female", "male", "other", "unknown"}) Sex sex,
    @Nullable @Past LocalDate birthDate,
    @Nullable @Size(max = 35) String language,
    @Size(max = 100) List<@NotNull @Valid EmailChange> emails,
    @Size(max = 100) List<@NotNull @Valid PhoneChange> phones,
    @Nullable @Valid CompanyChange company,
    @Nullable @Size(max = 200) String jobTitle,
    @Nullable @Valid AddressChange address,
    @Nullable @Size(max = 200) String owner,
    @Nullable @Size(max = 200) String source,
    @Nullable @Size(max = 200) String territory,
    @Size(max = 200) List<@NotNull @Size(max = 100) String> tags,
    @Nullable @Size(max = 2_000) String paymentDetails,
    @Nullable @Size(max = 200) String sphere,
    @Size(max = 50) List<@NotNull @Size(max = 500) String> socialProfiles,
    @Nullable @Size(max = 20_000) String notes,
    @Size(max = 100) Map<String, Object> custom,
    @Size(max = 100) List<@NotNull @Valid ExternalIdChange> externalIds) {

  /** Strips texts and keeps lists from changing later. */
  public ContactChange {
    givenName = Texts.clean(givenName);
    familyName = Texts.clean(familyName);
    fullName = Texts.clean(fullName);
    sex = sex == null ? Sex.UNKNOWN : sex;
    language = Texts.clean(language);
    emails = Texts.list(emails);
    phones = Texts.list(phones);
    company = company == null || company.isEmpty() ? null : company;
    jobTitle = Texts.clean(jobTitle);
    address = address == null || address.isEmpty() ? null : address;
    owner = Texts.clean(owner);
    source = Texts.clean(source);
    territory = Texts.clean(territory);
    tags = Texts.words(tags);
    paymentDetails = Texts.clean(paymentDetails);
    sphere = Texts.clean(sphere);
    socialProfiles = Texts.words(socialProfiles);
    notes = Texts.clean(notes);
    custom = Texts.map(custom);
    externalIds = Texts.list(externalIds);
  }

  /** The name to show: the full one, or made of its parts; null when there is none. */
  public @Nullable String shownName() {
    if (fullName != null) {
      return fullName;
    }
    return givenName == null || familyName == null
        ? (givenName == null ? familyName : givenName)
        : givenName + " " + familyName;
  }

  /** Whether there is anything by which the contact can be known. */
  boolean namesSomebody() {
    return shownName() != null || company != null || !emails.isEmpty() || !phones.isEmpty();
  }

  /** The same with the name to show as full name. */
  ContactChange shown() {
    return with(shownName(), emails, phones, company);
  }

  ContactChange with(
      List<EmailChange> newEmails,
      List<PhoneChange> newPhones,
      @Nullable CompanyChange newCompany) {
    return with(fullName, newEmails, newPhones, newCompany);
  }

  private ContactChange with(
      @Nullable String newFullName,
      List<EmailChange> newEmails,
      List<PhoneChange> newPhones,
      @Nullable CompanyChange newCompany) {
    return new ContactChange(
        givenName,
        familyName,
        newFullName,
        sex,
        birthDate,
        language,
        newEmails,
        newPhones,
        newCompany,
        jobTitle,
        address,
        owner,
        source,
        territory,
        tags,
        paymentDetails,
        sphere,
        socialProfiles,
        notes,
        custom,
        externalIds);
  }
}
