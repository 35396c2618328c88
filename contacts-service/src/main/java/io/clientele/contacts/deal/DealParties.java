package io.clientele.contacts.deal;

import io.clientele.contacts.company.Companies;
import io.clientele.contacts.reference.KnownContacts;
import io.clientele.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds whom a deal is made with, and refuses those who do not exist. */
@ApplicationScoped
class DealParties {
  private final Companies companies;
  private final KnownContacts contacts;

  DealParties(Companies companies, KnownContacts contacts) {
    this.companies = companies;
    this.contacts = contacts;
  }

  /** The contact's id, which must be known. */
  @Nullable UUID contact(@Nullable UUID id) {
    contacts.require(id);
    return id;
  }

  /** The company's id: the one given, which must be known, or that of the name. */
  @Nullable UUID company(@Nullable UUID id, @Nullable String name) {
    if (id != null) {
      return known(id);
    }
    return name == null || name.isBlank()
        ? null
        : companies.named(List.of(name)).values().iterator().next().id();
  }

  private UUID known(UUID id) {
    if (companies.find(id).isEmpty()) {
      throw new Rejection(422, "unknown-company", "Give a company's id, or its name in 'company'.")
          .error("/companyId", "unknown", "There is no company " + id + ".");
    }
    return id;
  }
}
