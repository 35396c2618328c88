package io.clientele.contacts.deal;

import io.clientele.contacts.money.AmountReading.Amount;
import io.clientele.contracts.DealState;
import io.clientele.contracts.ExternalId;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.EventDraft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chance to sell something, on its way through a pipeline.
 *
 * @param moves how many stages it has entered so far
 */
public record Deal(
    UUID id,
    long version,
    UUID pipelineId,
    String stage,
    DealTerms terms,
    List<ExternalId> externalIds,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    long moves) {

  /** The deal with other terms, one version later. */
  Deal changed(DealTerms newTerms, Instant now) {
    return new Deal(
        id,
        version + 1,
        pipelineId,
        stage,
        newTerms,
        externalIds,
        createdAt,
        now,
        openedAt,
        closedAt,
        moves);
  }

  /** The same deal after these moves, still in the version they belong to. */
  Deal standing(
      String newStage, @Nullable Instant opened, @Nullable Instant closed, long newMoves) {
    return new Deal(
        id,
        version,
        pipelineId,
        newStage,
        terms,
        externalIds,
        createdAt,
        updatedAt,
        opened,
        closed,
        newMoves);
  }

  Deal next(Instant now) {
    return changed(terms, now);
  }

  DealState state() {
    return new DealState(
        id,
        version,
        pipelineId,
        stage,
        terms.title(),
        terms.contactId(),
        terms.companyId(),
        terms.owner(),
        terms.product(),
        terms.value() == null ? null : terms.value().money(),
        externalIds,
        createdAt,
        updatedAt,
        openedAt,
        closedAt);
  }

  EventDraft event(String what) {
    var key = id.toString();
    var event =
        EventDraft.state(Topic.DEAL, key, key, version, Topic.DEAL.type(what), updatedAt, state());
    return terms.contactId() == null ? event : event.about(terms.contactId().toString());
  }

  @Nullable Amount value() {
    return terms.value();
  }
}
