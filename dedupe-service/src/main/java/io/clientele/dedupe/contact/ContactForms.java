package io.clientele.dedupe.contact;

import io.clientele.contracts.Address;
import io.clientele.hygiene.email.EmailJudge;
import io.clientele.hygiene.name.CompanyName;
import io.clientele.hygiene.name.NameKey;
import io.clientele.matching.column.DateOrder;
import io.clientele.matching.column.Forms;
import io.clientele.matching.column.Kind;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is written of a person into the normal forms that the shipped contact model compares,
 * in the order of its fields.
 */
public final class ContactForms {
  /** The fields of the contacts API, in the order of the forms. */
  public static final List<String> FIELDS =
      List.of(
          "givenName",
          "familyName",
          "company",
          "phones",
          "emails",
          "address.street",
          "address.city",
          "address.postalCode",
          "birthDate");

  private ContactForms() {}

  /**
   * The normal forms, one array of values a field; empty where nothing is known.
   *
   * @param phoneKeys the person's, which the caller needs as well
   */
  public static String[][] of(Written person, Collection<String> phoneKeys) {
    var name = Name.of(person);
    var address = person.address();
    return new String[][] {
      one(Kind.GIVEN, NameKey.latin(name.given())),
      one(Kind.FAMILY, NameKey.latin(name.family())),
      one(Kind.ORGANISATION, person.company() == null ? "" : CompanyName.key(person.company())),
      all(phoneKeys.stream().map(e164 -> e164.substring(1))),
      all(person.emails().stream().flatMap(ContactForms::mailbox)),
      part(Kind.STREET, address, Address::street),
      part(Kind.CITY, address, Address::city),
      part(Kind.POSTCODE, address, Address::postalCode),
      person.birthDate() == null
          ? new String[0]
          : new String[] {DateTimeFormatter.BASIC_ISO_DATE.format(person.birthDate())}
    };
  }

  /** Addresses are one by the key of their mailbox; with control characters they are none. */
  private static Stream<String> mailbox(String address) {
    return EmailJudge.shipped().judge(address.strip()).duplicateKey().stream()
        .filter(key -> key.chars().noneMatch(Character::isISOControl));
  }

  private static String[] part(
      Kind kind, @Nullable Address address, Function<Address, @Nullable String> part) {
    var text = address == null ? null : part.apply(address);
    return one(kind, text == null ? "" : text);
  }

  private static String[] one(Kind kind, String text) {
    return all(Stream.of(Forms.of(kind, text, DateOrder.YEAR_FIRST)));
  }

  private static String[] all(Stream<String> values) {
    return values.filter(value -> !value.isEmpty()).distinct().sorted().toArray(String[]::new);
  }

  /** A person's name in two parts; a full name's last word is taken for the family's. */
  private record Name(String given, String family) {
    static Name of(Written person) {
      var given = person.givenName() == null ? "" : person.givenName().strip();
      var family = person.familyName() == null ? "" : person.familyName().strip();
      var full = person.fullName() == null ? "" : person.fullName().strip();
      if (!given.isEmpty() || !family.isEmpty() || full.isEmpty()) {
        return new Name(given, family);
      }
      var words = List.of(full.split("\\s+", -1));
      var before = words.subList(0, words.size() - 1);
      return new Name(String.join(" ", before), words.getLast());
    }
  }
}
