package io.clientele.segmentation.build;

import io.clientele.contracts.MembershipState.Cause;
import io.clientele.kit.outbox.RelayGate;
import io.clientele.segmentation.build.Builds.Build;
import io.clientele.segmentation.contact.Contact;
import io.clientele.segmentation.contact.Contacts;
import io.clientele.segmentation.contact.Persons;
import io.clientele.segmentation.loop.Loop;
import io.clientele.segmentation.membership.Evaluation;
import io.clientele.segmentation.membership.Pair;
import io.clientele.segmentation.segment.Definition;
import io.clientele.segmentation.segment.Definitions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings memberships in step with a new, changed or deleted definition: all contacts in the order
 * of their ids, a chunk per transaction. Only contacts that thereby enter or leave are announced.
 */
@ApplicationScoped
class BuildSegments {
  private static final int CHUNK = 500;
  private static final Duration REST = Duration.ofMillis(500);

  private final RelayGate gate;
  private final Builds builds;
  private final Definitions definitions;
  private final Persons persons;
  private final Contacts contacts;
  private final Evaluation evaluation;
  private final Loop loop = new Loop("segment builds", this::turn);

  BuildSegments(
      RelayGate gate,
      Builds builds,
      Definitions definitions,
      Persons persons,
      Contacts contacts,
      Evaluation evaluation) {
    this.gate = gate;
    this.builds = builds;
    this.definitions = definitions;
    this.persons = persons;
    this.contacts = contacts;
    this.evaluation = evaluation;
  }

  void start(@Observes StartupEvent started) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent stopping) {
    loop.stop();
  }

  private Duration turn() {
    return gate.isOpen() ? QuarkusTransaction.requiringNew().call(this::chunk) : REST;
  }

  private Duration chunk() {
    var definition = definitions.share(); // before the segment's row: who changes it takes both so
    var next = builds.next();
    next.ifPresent(build -> {
      var ids = contacts.after(build.after(), CHUNK);
      if (ids.isEmpty()) {
        builds.finish(build.segmentId());
      } else {
        look(build, definition.get(build.segmentId()), ids);
        builds.advance(build.segmentId(), ids.getLast(), ids.size());
      }
    });
    return next.isPresent() ? Duration.ZERO : REST;
  }

  private void look(Build build, @Nullable Definition definition, List<UUID> ids) {
    persons.lock(ids);
    if (definition == null) {
      evaluation.leave(build.segmentId(), ids);
      return;
    }
    var now = evaluation.now();
    var pairs =
        contacts.load(ids).values().stream()
            .filter(Contact::isLive)
            .map(contact -> new Pair(contact, definition, now))
            .toList();
    evaluation.evaluate(pairs, Cause.DEFINITION, Map.of());
  }
}
