package io.clientele.contacts.alike;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clientele.contacts.contact.AddressChange;
import io.clientele.contacts.contact.CompanyChange;
import io.clientele.contacts.contact.ContactChange;
import io.clientele.contacts.contact.EmailChange;
import io.clientele.contacts.contact.PhoneChange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /duplicates/check}: of a contact only what is compared. */
record CheckRequest(String entity, Compared record) {

  /** The values that tell people apart. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Compared(
      @Nullable UUID id,
      @Nullable String givenName,
      @Nullable String familyName,
      @Nullable String fullName,
      @Nullable CompanyChange company,
      List<PhoneChange> phones,
      List<EmailChange> emails,
      @Nullable AddressChange address,
      @Nullable LocalDate birthDate) {}

  /**
   * Asks for the others who are like this.
   *
   * @param id of the contact whose values they are; null if it is new
   */
  static CheckRequest of(@Nullable UUID id, ContactChange values) {
    return new CheckRequest(
        "contact",
        new Compared(
            id,
            values.givenName(),
            values.familyName(),
            values.fullName(),
            values.company(),
            values.phones(),
            values.emails(),
            values.address(),
            values.birthDate()));
  }
}
