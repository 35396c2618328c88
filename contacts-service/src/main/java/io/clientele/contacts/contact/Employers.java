package io.clientele.contacts.contact;

import io.clientele.contacts.company.Companies;
import io.clientele.contracts.CompanyRef;
import io.clientele.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Finds the companies that contacts name, and makes those that nobody has named before. */
@ApplicationScoped
class Employers {
  private final Companies companies;

  Employers(Companies companies) {
    this.companies = companies;
  }

  /** What gives each of these values its company, known by id and name. */
  UnaryOperator<ContactChange> resolve(Collection<ContactChange> all) {
    var ids = new TreeSet<UUID>();
    var names = new TreeSet<String>();
    all.stream()
        .map(ContactChange::company)
        .filter(Objects::nonNull)
        .forEach(company -> {
          if (company.id() != null) {
            ids.add(company.id());
          } else if (company.name() != null) {
            names.add(company.name());
          }
        });
    var known = new HashMap<UUID, CompanyRef>();
    companies.find(ids).forEach(one -> known.put(one.id(), new CompanyRef(one.id(), one.name())));
    var named = companies.named(names);
    return values -> resolved(values, known, named);
  }

  private static ContactChange resolved(
      ContactChange values, Map<UUID, CompanyRef> known, Map<String, CompanyRef> named) {
    var company = values.company();
    if (company == null) {
      return values;
    }
    var found = company.id() == null ? named.get(company.name()) : known.get(company.id());
    if (found == null) {
      throw new Rejection(422, "invalid", "Send the company's name, or the id of a known company.")
          .error("/company/id", "unknown", "There is no company " + company.id() + ".");
    }
    return values.with(values.emails(), values.phones(), CompanyChange.of(found));
  }
}
