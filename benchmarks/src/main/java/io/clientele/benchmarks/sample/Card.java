package io.clientele.benchmarks.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One contact record as it stands in contacts.csv, with what is true about it. */
final class Card {
  /** The columns of contacts.csv, in order. */
  enum Column {
    ID,
    GIVEN_NAME,
    FAMILY_NAME,
    SEX,
    BIRTH_DATE,
    LANGUAGE,
    EMAIL,
    PHONE,
    PHONE_2,
    COMPANY,
    JOB_TITLE,
    STREET,
    CITY,
    REGION,
    POSTAL_CODE,
    COUNTRY,
    OWNER,
    SOURCE,
    CREATED_AT
  }

  /** How a record came to be, for the truth file. */
  enum Origin {
    FIRST,
    SAME_PHONE,
    SAME_EMAIL,
    NAME_AND_STREET,
    TEST
  }

  private final Map<Column, String> values = new EnumMap<>(Column.class);
  private final List<Phone> phones = new ArrayList<>();
  final Person person;
  final Origin origin;

  Card(Person person, Origin origin) {
    this.person = person;
    this.origin = origin;
  }

  Card with(Column column, String value) {
    values.put(column, value);
    return this;
  }

  String get(Column column) {
    return values.getOrDefault(column, "");
  }

  /** Writes a real number and remembers whose it is. */
  void phone(Column column, Phone phone, String written) {
    with(column, written);
    phones.add(phone);
  }

  List<Phone> phones() {
    return phones;
  }

  List<String> row() {
    return Stream.of(Column.values()).map(this::get).toList();
  }

  static List<String> header() {
    return Stream.of(Column.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
  }
}
