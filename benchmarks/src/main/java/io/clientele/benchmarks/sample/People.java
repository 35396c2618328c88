package io.clientele.benchmarks.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invents the people: mostly strangers, some families and some colleagues on one line. */
final class People {
  private static final List<String> COUNTRIES = List.of("GB", "US", "DE", "RU", "IN", "ES", "FR");
  private static final int[] SHARES = {24, 26, 13, 14, 10, 7, 6};
  private final Draw draw;
  private final Phones phones;
  private final Emails emails;
  private final Map<Words, List<Company>> companies = new LinkedHashMap<>();
  private final List<Person> people = new ArrayList<>();

  People(Draw draw, Phones phones, Emails emails) {
    this.draw = draw;
    this.phones = phones;
    this.emails = emails;
    for (String code : COUNTRIES) {
      var country = Words.of(code);
      companies.put(country, Company.all(country, phones, draw));
    }
  }

  List<Person> invent(int count) {
    var countries = List.copyOf(companies.keySet());
    while (people.size() < count) {
      var country = countries.get(draw.weighted(SHARES));
      household(country, draw.percent(6) ? draw.between(2, 3) : 1, count);
    }
    return people;
  }

  private void household(Words country, int members, int limit) {
    var home = home(country);
    var family = draw.oneOf(country.names("family"));
    boolean latin = draw.percent(country.code().equals("RU") ? 50 : 7);
    var shared = new ArrayList<Phone>();
    if (members > 1 || draw.percent(20)) {
      shared.add(phones.landline(country, home.city()));
    }
    for (int i = 0; i < members && people.size() < limit; i++) {
      people.add(person(country, latin, family, home, shared));
    }
  }

  private Person person(
      Words country, boolean latin, Name family, Person.Home home, List<Phone> shared) {
    boolean female = draw.percent(50);
    var given = draw.oneOf(country.names(female ? "female" : "male"));
    var surname = female ? family.plus(country.name("family.female")) : family;
    var job = job(country);
    var numbers = new ArrayList<>(shared);
    job.map(Person.Job::company)
        .filter(c -> c.callsThroughSwitchboard() && draw.percent(60))
        .ifPresent(c -> numbers.addFirst(c.switchboard()));
    numbers.add(phones.mobile(country));
    String email =
        job.isPresent() && draw.percent(40)
            ? emails.atWork(job.get().company(), given, surname)
            : emails.personal(country, given, surname);
    int number = people.size() + 1;
    return new Person(
        number, country, latin, female, given, surname, birthDate(), home, job, numbers, email);
  }

  private Person.Home home(Words country) {
    var city = draw.oneOf(country.cities());
    var street = draw.oneOf(country.names("streets"));
    var shape = country.name("address");
    String house = String.valueOf(draw.between(1, 140));
    return new Person.Home(
        city,
        new Name(
            shape.own().replace("#", house).replace("S", street.own()),
            shape.latin().replace("#", house).replace("S", street.latin())),
        draw.pattern(city.postalCode()));
  }

  private Optional<Person.Job> job(Words country) {
    return draw.percent(58)
        ? Optional.of(
            new Person.Job(
                draw.oneOf(companies.getOrDefault(country, List.of())),
                draw.oneOf(country.list("titles"))))
        : Optional.empty();
  }

  private String birthDate() {
    return LocalDate.of(1945, 1, 1).plusDays(draw.between(0, 60 * 365)).toString();
  }
}
