package io.clientele.dedupe.inbox;

import io.clientele.contracts.CompanyState;
import io.clientele.contracts.Topic;
import io.clientele.dedupe.company.RegroupCompanies;
import io.clientele.dedupe.match.LoadIndex;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes companies from their topic, once this instance is the writer. */
@ApplicationScoped
class CompanyInbox implements TopicHandler<CompanyState> {
  private final Inbox inbox;
  private final LoadIndex loadIndex;
  private final RegroupCompanies regroupCompanies;

  CompanyInbox(Inbox inbox, LoadIndex loadIndex, RegroupCompanies regroupCompanies) {
    this.inbox = inbox;
    this.loadIndex = loadIndex;
    this.regroupCompanies = regroupCompanies;
  }

  @org.eclipse.microprofile.reactive.messaging.Incoming("companies")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    loadIndex.await();
    inbox.apply(batch, this);
  }

  @Override
  public Topic topic() {
    return Topic.COMPANY;
  }

  @Override
  public void apply(List<Incoming<CompanyState>> newer) {
    regroupCompanies.apply(newer);
  }
}
