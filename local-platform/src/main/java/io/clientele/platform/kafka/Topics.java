package io.clientele.platform.kafka;

import io.clientele.contracts.Topic;
import io.clientele.platform.CannotStart;
import io.clientele.platform.PlatformSettings;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the platform's topics: nobody else does, automatic creation is off. */
public final class Topics {
  private static final int PATIENCE = 60;

  private final PlatformSettings settings;

  public Topics(PlatformSettings settings) {
    this.settings = settings;
  }

  /** Makes the topics that are missing and checks the others. */
  public void create(String prefix) throws CannotStart, InterruptedException {
    try (var admin = admin()) {
      var present = new HashSet<>(names(admin, prefix));
      var missing =
          Arrays.stream(Topic.values())
              .filter(topic -> !present.contains(prefix + topic.bareName()))
              .map(topic -> newTopic(prefix, topic))
              .toList();
      admin.createTopics(missing).all().get(PATIENCE, TimeUnit.SECONDS);
      check(admin, prefix);
    } catch (ExecutionException | TimeoutException e) {
      throw new CannotStart(
          "The topics could not be made (%s): see the log of the platform.".formatted(e), e);
    }
  }

  /** Removes all topics that begin with the prefix. */
  public void delete(String prefix) throws InterruptedException {
    if (prefix.isEmpty()) {
      throw new IllegalArgumentException("without a prefix these are everybody's topics");
    }
    try (var admin = admin()) {
      admin.deleteTopics(names(admin, prefix)).all().get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the topics " + prefix + "* could not be removed", e);
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()));
  }

  private static List<String> names(Admin admin, String prefix)
      throws InterruptedException, ExecutionException, TimeoutException {
    return admin.listTopics().names().get(PATIENCE, TimeUnit.SECONDS).stream()
        .filter(name -> name.startsWith(prefix))
        .toList();
  }

  private static NewTopic newTopic(String prefix, Topic topic) {
    return new NewTopic(
            prefix + topic.bareName(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.config());
  }

  // The partition of an event is computed by its service from the number in the contract.
  private static void check(Admin admin, String prefix)
      throws CannotStart, InterruptedException, ExecutionException, TimeoutException {
    var names = Arrays.stream(Topic.values()).map(topic -> prefix + topic.bareName()).toList();
    var described = described(admin, names);
    for (var topic : Topic.values()) {
      var found = described.get(prefix + topic.bareName());
      if (found != null && found.partitions().size() != topic.partitions()) {
        throw new CannotStart(
            "Topic %s has %d partitions instead of %d: `./clientele reset` makes it anew; elsewhere another number needs a new topic version."
                .formatted(found.name(), found.partitions().size(), topic.partitions()));
      }
    }
  }

  // The broker hears of a new topic a moment after the controller has made it.
  private static Map<String, TopicDescription> described(Admin admin, List<String> names)
      throws InterruptedException, ExecutionException, TimeoutException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (true) {
      try {
        return admin.describeTopics(names).allTopicNames().get(PATIENCE, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
            || System.nanoTime() > deadline) {
          throw e;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
    }
  }
}
