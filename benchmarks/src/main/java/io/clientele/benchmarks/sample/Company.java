package io.clientele.benchmarks.sample;

import java.util.ArrayList;
import java.util.List;

/** An invented employer; its domain is reserved, so no mail can ever reach anybody. */
record Company(
    Words country,
    Name brand,
    Name form,
    String domain,
    Phone switchboard,
    boolean callsThroughSwitchboard) {

  static List<Company> all(Words country, Phones phones, Draw draw) {
    var companies = new ArrayList<Company>();
    for (Name brand : country.names("brands")) {
      var city = draw.oneOf(country.cities());
      companies.add(
          new Company(
              country,
              brand,
              draw.oneOf(country.names("forms")),
              Emails.slug(brand.latin()) + ".example",
              phones.switchboard(country, city),
              companies.size() < 2));
    }
    return companies;
  }

  /** With its legal form before it in Russian, after it elsewhere. */
  String legalName(boolean latin) {
    return country.code().equals("RU")
        ? form.in(latin) + " «" + brand.in(latin) + "»"
        : brand.in(latin) + " " + form.in(latin);
  }
}
