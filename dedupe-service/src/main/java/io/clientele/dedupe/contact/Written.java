package io.clientele.dedupe.contact;

import io.clientele.contracts.Address;
import io.clientele.contracts.ContactState;
import io.clientele.contracts.Email;
import io.clientele.contracts.Phone;
import io.clientele.dedupe.rule.SamePhone;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a person that the engine compares.
 *
 * @param fullName used only where neither part of the name is there
 * @param company the name of the company
 * @param address tells how national phone numbers are to be read, too
 */
public record Written(
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String fullName,
    @Nullable String company,
    List<Phone> phones,
    List<String> emails,
    @Nullable Address address,
    @Nullable LocalDate birthDate) {

  /** What an announced contact says. */
  public static Written of(ContactState contact) {
    var company = contact.company();
    return new Written(
        contact.givenName(),
        contact.familyName(),
        contact.fullName(),
        company == null ? null : company.name(),
        contact.phones(),
        contact.emails().stream().map(Email::value).toList(),
        contact.address(),
        contact.birthDate());
  }

  /** The numbers by which it meets others, in E.164: reading them takes longest of all. */
  public SortedSet<String> phoneKeys() {
    return SamePhone.keys(phones, address == null ? null : address.country());
  }
}
