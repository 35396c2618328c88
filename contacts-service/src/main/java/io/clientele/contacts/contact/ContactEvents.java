package io.clientele.contacts.contact;

import io.clientele.contracts.Address;
import io.clientele.contracts.CompanyRef;
import io.clientele.contracts.ContactState;
import io.clientele.contracts.ContactState.Cause;
import io.clientele.contracts.ContactState.Sex;
import io.clientele.contracts.Email;
import io.clientele.contracts.ExternalId;
import io.clientele.contracts.Phone;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.EventDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says to the other services what a contact is now; notes and payment details stay here. */
final class ContactEvents {
  private ContactEvents() {}

  static EventDraft draft(Contact contact, Cause cause, List<String> changedFields) {
    var id = contact.id().toString();
    return EventDraft.state(
        Topic.CONTACT,
        id,
        id,
        contact.version(),
        Topic.CONTACT.type(cause.json()),
        contact.updatedAt(),
        state(contact, cause, changedFields));
  }

  static ContactState state(Contact contact, Cause cause, List<String> changedFields) {
    var values = contact.values();
    return new ContactState(
        contact.id(),
        contact.version(),
        contact.state(),
        values.givenName(),
        values.familyName(),
        values.shownName(),
        values.sex() == null ? Sex.UNKNOWN : values.sex(),
        values.birthDate(),
        values.language(),
        values.emails().stream().map(e -> new Email(e.value(), e.type(), e.primary())).toList(),
        values.phones().stream().map(p -> new Phone(p.value(), p.e164(), p.type())).toList(),
        company(values.company()),
        values.jobTitle(),
        address(values.address()),
        values.owner(),
        values.source(),
        values.territory(),
        values.tags(),
        values.externalIds().stream().map(e -> new ExternalId(e.system(), e.id())).toList(),
        contact.createdAt(),
        contact.updatedAt(),
        cause,
        changedFields,
        contact.mergedInto());
  }

  private static @Nullable CompanyRef company(@Nullable CompanyChange company) {
    return company == null || company.id() == null || company.name() == null
        ? null
        : new CompanyRef(company.id(), company.name());
  }

  private static @Nullable Address address(@Nullable AddressChange address) {
    return address == null
        ? null
        : new Address(
            address.street(),
            address.line2(),
            address.city(),
            address.region(),
            address.postalCode(),
            address.country());
  }
}
