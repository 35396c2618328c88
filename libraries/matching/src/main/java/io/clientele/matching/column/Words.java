package io.clientele.matching.column;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Words that column names are made of, in the languages and habits of common exports. */
final class Words {
  static final Set<String> GIVEN =
      of("given first fname firstname forename givenname vorname prenom nombre christian");
  static final Set<String> FAMILY =
      of("family last lname lastname surname familyname nachname apellido sname maiden cognome");
  static final Set<String> MIDDLE = of("middle mname middlename patronymic minit");
  static final Set<String> PERSON =
      of("person contact fullname customer client patient author director owner manager member");
  static final Set<String> ORGANISATION =
      of(
          "company organisation organization org firm business agency employer institution school"
              + " site restaurant venue vendor supplier merchant affiliation account hospital"
              + " university shop store brand office provider corporation enterprise firma");
  static final Set<String> NAME = of("name names nom title label");
  static final Set<String> STREET =
      of("street address addr road strasse rue line address1 address2 addr1 addr2 calle adresse");
  static final Set<String> CITY =
      of(
          "city town suburb place locality municipality village birthplace ort ville ciudad"
              + " neighborhood neighbourhood district borough community");
  static final Set<String> POSTCODE =
      of("zip postcode post postal plz zipcode pincode postalcode cp pin");
  static final Set<String> REGION =
      of("state region province county country nation land territory departement");
  static final Set<String> PHONE =
      of("phone tel telephone mobile cell telefon phones msisdn landline phonenumber fon");
  static final Set<String> FAX = of("fax telefax");
  static final Set<String> EMAIL = of("email mail emails");
  static final Set<String> DATE =
      of("date dob birth birthday birthdate born geburtsdatum dateofbirth bdate since until at");
  static final Set<String> CODE =
      of(
          "id code ssn nin passport tax vat ein duns siren npi identifier key iban soc licence"
              + " license registration isin lei uid number no nr");

  private Words() {}

  /** The words of a column name: split at signs, digits' edges and inner capitals. */
  static Set<String> in(String header) {
    String spaced = header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    var words = new TreeSet<>(Arrays.asList(spaced.split("[^\\p{L}\\p{N}]+", -1)));
    for (String word : spaced.split("[^\\p{L}]+", -1)) {
      words.add(word);
    }
    words.remove("");
    return words;
  }

  static boolean meet(Set<String> header, Set<String> words) {
    return header.stream().anyMatch(words::contains);
  }

  private static Set<String> of(String words) {
    return Set.of(words.split(" ", -1));
  }
}
