package io.clientele.contacts.company;

import io.clientele.contracts.Topic;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.outbox.EventDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lets losses on the company topic be found and healed. */
@ApplicationScoped
class CompanyTopic implements OwnedTopic {
  private final Companies companies;

  CompanyTopic(Companies companies) {
    this.companies = companies;
  }

  @Override
  public Topic topic() {
    return Topic.COMPANY;
  }

  @Override
  public String versionsSql() {
    return Companies.versionsSql();
  }

  @Override
  public List<EventDraft> current(Collection<String> keys) {
    return companies.findLocked(keys.stream().map(UUID::fromString).toList()).stream()
        .map(company -> Companies.event(company, "republished"))
        .toList();
  }
}
