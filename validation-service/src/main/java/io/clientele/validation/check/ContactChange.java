package io.clientele.validation.check;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.clientele.hygiene.address.PostalAddress;
import io.clientele.hygiene.contact.ContactEntry;
import io.clientele.hygiene.contact.PhoneEntry;
import io.clientele.hygiene.phone.PhoneContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A contact to judge, as contacts are written; what is not judged may be there and is ignored. What
 * is left out is not judged, an empty text is.
 *
 * @param id of the caller's choice, given back
 * @param language of the person (BCP 47), whose rules give capital letters
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ContactChange(
    @Size(max = 200) @Nullable String id,
    @Size(max = 1000) @Nullable String givenName,
    @Size(max = 1000) @Nullable String familyName,
    @Size(max = 1000) @Nullable String fullName,
    @Valid @Nullable Company company,
    @Size(max = 1000) @Nullable String jobTitle,
    @Size(max = 35) @Nullable String language,
    @Valid @Size(max = 100) List<@NotNull Email> emails,
    @Valid @Size(max = 100) List<@NotNull Phone> phones,
    @Valid @Nullable Address address) {
  ContactChange {
    emails = emails == null ? List.of() : emails;
    phones = phones == null ? List.of() : phones;
  }

  /** The company the contact works for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Company(@Size(max = 1000) @Nullable String name) {}

  /** An e-mail address of the contact. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Email(@NotNull @Size(max = 1000) String value) {}

  /** A phone number of the contact. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Phone(@NotNull @Size(max = 250) String value, @Size(max = 2) @Nullable String region) {}

  /** Its postal address; the country says where its national numbers belong. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Address(
      @Size(max = 300) @Nullable String street,
      @Size(max = 300) @Nullable String line2,
      @Size(max = 200) @Nullable String city,
      @Size(max = 200) @Nullable String region,
      @Size(max = 100) @Nullable String postalCode,
      @Size(max = 100) @Nullable String country) {

    PostalAddress entry() {
      return PostalAddress.of(street, line2, city, region, postalCode, country);
    }
  }

  /** The same as hygiene judges it. */
  ContactEntry entry() {
    return new ContactEntry(
        givenName,
        familyName,
        fullName,
        company == null ? null : company.name(),
        jobTitle,
        emails.stream().map(Email::value).toList(),
        phones.stream().map(phone -> new PhoneEntry(phone.value(), phone.region())).toList(),
        address == null ? null : address.entry(),
        language == null ? Locale.ROOT : Locale.forLanguageTag(language),
        PhoneContext.unknown());
  }
}
