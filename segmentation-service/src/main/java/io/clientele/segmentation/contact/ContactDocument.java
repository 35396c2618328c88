package io.clientele.segmentation.contact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.contracts.Address;
import io.clientele.contracts.ContactState;
import io.clientele.contracts.Email;
import io.clientele.contracts.Phone;
import io.clientele.rules.ContactFields;
import io.clientele.rules.Field;
import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a contact as the JSON that is kept of it: values under the names that rules use. */
final class ContactDocument {
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private ContactDocument() {}

  static ObjectNode of(ContactState contact) {
    var document = new ContactDocument();
    document.person(contact);
    document.place(contact.address());
    document.work(contact);
    return document.json;
  }

  private void person(ContactState contact) {
    text(ContactFields.GIVEN_NAME, contact.givenName());
    text(ContactFields.FAMILY_NAME, contact.familyName());
    text(ContactFields.FULL_NAME, contact.fullName());
    text(ContactFields.SEX, contact.sex().json());
    text(ContactFields.BIRTH_DATE, contact.birthDate());
    text(ContactFields.LANGUAGE, contact.language());
    texts(ContactFields.EMAIL, contact.emails().stream().map(Email::value));
    texts(ContactFields.PHONE, contact.phones().stream().map(ContactDocument::form));
    texts(ContactFields.TAGS, contact.tags().stream());
  }

  private void place(@Nullable Address address) {
    if (address != null) {
      text(ContactFields.STREET, address.street());
      text(ContactFields.CITY, address.city());
      text(ContactFields.REGION, address.region());
      text(ContactFields.POSTAL_CODE, address.postalCode());
      text(ContactFields.COUNTRY, address.country());
    }
  }

  private void work(ContactState contact) {
    var company = contact.company();
    text(ContactFields.COMPANY_NAME, company == null ? null : company.name());
    text(ContactFields.JOB_TITLE, contact.jobTitle());
    text(ContactFields.OWNER, contact.owner());
    text(ContactFields.SOURCE, contact.source());
    text(ContactFields.TERRITORY, contact.territory());
    text(ContactFields.STATE, contact.state().json());
    text(ContactFields.CREATED_AT, contact.createdAt().truncatedTo(ChronoUnit.MICROS));
    text(ContactFields.UPDATED_AT, contact.updatedAt().truncatedTo(ChronoUnit.MICROS));
  }

  /** In E.164 where it could be read, as the lists of contacts have it. */
  private static String form(Phone phone) {
    return phone.e164() == null ? phone.value() : phone.e164();
  }

  private void text(Field field, @Nullable Object value) {
    if (value != null) {
      json.put(field.name(), composed(value.toString()));
    }
  }

  private void texts(Field field, Stream<String> values) {
    var array = json.putArray(field.name());
    values.forEach(value -> array.add(composed(value)));
  }

  /** As the rules' own values are, so that two spellings of one letter are the same. */
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
