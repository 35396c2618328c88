package io.clientele.matching.column;

import io.clientele.matching.text.Normal;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that column names are made of, in the languages and habits of common exports; without
 * marks, and in Latin letters.
 */
final class Words {
  static final Set<String> GIVEN =
      of(
          "given first fname firstname forename forenames givenname christian vorname vornamen"
              + " rufname prenom prenoms imie imya voornaam voornamen fornavn fornamn etunimi"
              + " jmeno keresztnev primeironome");
  static final Set<String> FAMILY =
      of(
          "family last lname lastname surname surnames familyname sname maiden nachname"
              + " familienname zuname geburtsname apellido apellidos cognome sobrenome apelido"
              + " achternaam etternavn efternavn efternamn sukunimi nazwisko prijmeni prezime"
              + " vezeteknev familiya soyad");
  static final Set<String> MIDDLE =
      of("middle midl mname middlename patronymic otchestvo minit initials");
  static final Set<String> PERSON =
      of(
          "person contact fullname customer client patient author director owner manager member"
              + " kunde ansprechpartner contacto cliente inhaber titulaire voter resident");
  static final Set<String> ORGANISATION =
      of(
          "company organisation organization org firm business agency employer institution school"
              + " site restaurant venue vendor supplier merchant affiliation affil account hospital"
              + " university shop store brand office provider corporation enterprise firma"
              + " institute institut unternehmen betrieb organisme entreprise societe societa"
              + " azienda empresa bedrijf organisatie foretag firmy");
  static final Set<String> NAME = of("name names nom title label naam navn namn nazwa bezeichnung");

  /** Where values are single words they are given names, else whole ones. */
  static final Set<String> GIVEN_OR_WHOLE = of("nombre nombres nome imena ime");

  static final Set<String> STREET =
      of(
          "street address addr road strasse rue line address1 address2 addr1 addr2 calle adresse"
              + " anschrift direccion domicilio indirizzo endereco adres adress straat gatuadress"
              + " ulica ulitsa");
  static final Set<String> CITY =
      of(
          "city town suburb place locality municipality village birthplace ort ville ciudad"
              + " neighborhood neighbourhood district borough community parish wohnort geburtsort"
              + " stadt gemeinde commune localite localidad municipio poblacion citta comune cidade"
              + " miasto woonplaats plaats kommune");
  static final Set<String> POSTCODE =
      of(
          "zip postcode post postal plz zipcode pincode postalcode cp pin postleitzahl postnummer"
              + " postnr cap");
  static final Set<String> REGION =
      of(
          "state region province county country nation land territory departement bundesland kanton"
              + " provincia pais pays paese estado wojewodztwo oblast");
  static final Set<String> PHONE =
      of(
          "phone tel telephone mobile cell telefon phones msisdn landline phonenumber fon mobil"
              + " handy telefono telefone telefoon rufnummer movil celular cellulare gsm tlf telf"
              + " portable");
  static final Set<String> EMAIL = of("email mail emails courriel correo");
  static final Set<String> DATE =
      of(
          "date dob birth birthday birthdate born geburtsdatum dateofbirth bdate since until at"
              + " geboren geburtstag naissance nacimiento nascita nascimento fecha data datum");
  static final Set<String> CODE =
      of(
          "id code ssn nin passport tax vat ein duns siren npi identifier key iban soc licence"
              + " license registration isin lei uid number no nr nummer numero siret nif"
              + " matricule");

  private static final int SHORTEST_PART = 5;

  private Words() {}

  /** The words of a column name: split at signs, digits' edges and inner capitals. */
  static Set<String> in(String header) {
    String spaced = Normal.text(header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2"));
    var words = new TreeSet<>(Arrays.asList(spaced.split(" ", -1)));
    words.addAll(Arrays.asList(spaced.split("[^\\p{L}]+", -1)));
    words.remove("");
    return words;
  }

  /** Whether a column name has one of the words, alone or grown together with another. */
  static boolean meet(Set<String> header, Set<String> words) {
    return header.stream().anyMatch(words::contains)
        || header.stream().anyMatch(each -> words.stream().anyMatch(word -> partOf(each, word)));
  }

  private static boolean partOf(String whole, String word) {
    return word.length() >= SHORTEST_PART && (whole.startsWith(word) || whole.endsWith(word));
  }

  private static Set<String> of(String words) {
    return Set.of(words.split(" ", -1));
  }
}
