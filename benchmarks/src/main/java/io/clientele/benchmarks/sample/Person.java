package io.clientele.benchmarks.sample;

import java.util.List;
import java.util.Optional;

/** Somebody as they really are; contact records only tell parts of this. */
record Person(
    int number,
    Words country,
    boolean latin,
    boolean female,
    Name given,
    Name family,
    String birthDate,
    Home home,
    Optional<Job> job,
    List<Phone> phones,
    String email) {

  /** Where somebody lives. */
  record Home(Words.City city, Name street, String postalCode) {}

  /** Where somebody works, as what. */
  record Job(Company company, String title) {}

  String id() {
    return "P%04d".formatted(number);
  }
}
