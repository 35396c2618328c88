package io.clientele.dedupe.check;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.clientele.contracts.Address;
import io.clientele.contracts.Phone;
import io.clientele.dedupe.contact.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record as it may be saved, in the form of the contacts API; what the rules do not need is
 * ignored.
 *
 * @param name what a company is called
 * @param id its id if it is already stored, so that it is not its own candidate
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordView(
    @Nullable UUID id,
    @Size(max = 500) @Nullable String name,
    @Size(max = 250) @Nullable String givenName,
    @Size(max = 250) @Nullable String familyName,
    @Size(max = 500) @Nullable String fullName,
    @Valid @Nullable CompanyView company,
    @Valid @Size(max = 100) @Nullable List<PhoneView> phones,
    @Valid @Size(max = 100) @Nullable List<EmailView> emails,
    @Valid @Nullable AddressView address,
    @Nullable LocalDate birthDate) {

  /** The company of it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record CompanyView(@Size(max = 500) @Nullable String name) {}

  /** A phone number of it, as entered or already in E.164. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record PhoneView(@Size(max = 250) @Nullable String value, @Size(max = 32) @Nullable String e164) {
    Phone toPhone() {
      return new Phone(value == null ? "" : value, e164, null);
    }
  }

  /** An e-mail address of it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record EmailView(@Size(max = 500) @Nullable String value) {}

  /** Where it is; the country tells how its national numbers are to be read, too. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record AddressView(
      @Size(max = 500) @Nullable String street,
      @Size(max = 250) @Nullable String city,
      @Size(max = 50) @Nullable String postalCode,
      @Size(max = 250) @Nullable String country) {
    Address toAddress() {
      return new Address(street, null, city, null, postalCode, country);
    }
  }

  Written toWritten() {
    return new Written(
        givenName,
        familyName,
        fullName,
        company == null ? null : company.name(),
        phones == null ? List.of() : phones.stream().map(PhoneView::toPhone).toList(),
        emails == null
            ? List.of()
            : emails.stream().flatMap(email -> Stream.ofNullable(email.value())).toList(),
        address == null ? null : address.toAddress(),
        birthDate);
  }
}
