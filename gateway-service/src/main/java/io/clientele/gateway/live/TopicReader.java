package io.clientele.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all partitions of the followed topics without a group: every replica sees everything. */
final class TopicReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  private final Map<String, Object> broker;
  private final Map<String, LiveTopic> topics;
  private final KafkaConsumer<String, byte[]> consumer;

  TopicReader(Map<String, Object> broker, String prefix) {
    this.broker = new HashMap<>(broker);
    // What the kit sets for the services' own consumers is not for this one.
    this.broker.keySet().removeIf(name -> name.endsWith("deserializer") || name.equals("group.id"));
    this.topics =
        Arrays.stream(LiveTopic.values())
            .collect(
                Collectors.toMap(live -> prefix + live.topic().bareName(), Function.identity()));
    var options = new HashMap<>(this.broker);
    options.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    options.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // An offset that is gone ends this reader; clients are told by a reset.
    options.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    this.consumer =
        new KafkaConsumer<>(options, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** What tells these topics from others of the same names in another life of the broker. */
  int life() {
    try (var admin = Admin.create(broker)) {
      var described = admin.describeTopics(topics.keySet()).allTopicNames().get();
      return topics.keySet().stream()
          .sorted()
          .flatMap(name -> Stream.ofNullable(described.get(name)))
          .map(topic -> topic.topicId().hashCode())
          .reduce(1, (life, id) -> 31 * life + id);
    } catch (ExecutionException failed) {
      throw new KafkaException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException(interrupted);
    }
  }

  /** Goes back to an instant in every partition and says where that is. */
  long[] begin(Instant since) {
    var partitions = partitions();
    consumer.assign(partitions);
    var ends = consumer.endOffsets(partitions);
    var times =
        consumer.offsetsForTimes(
            partitions.stream()
                .collect(Collectors.toMap(Function.identity(), p -> since.toEpochMilli())));
    var from = new long[LiveTopic.partitions()];
    for (var partition : partitions) {
      var found = times.get(partition);
      var offset = found == null ? ends.getOrDefault(partition, 0L) : found.offset();
      consumer.seek(partition, offset);
      from[place(partition.topic(), partition.partition())] = offset;
    }
    return from;
  }

  private List<TopicPartition> partitions() {
    return topics.entrySet().stream()
        .flatMap(entry ->
            IntStream.range(0, entry.getValue().topic().partitions())
                .mapToObj(partition -> new TopicPartition(entry.getKey(), partition)))
        .toList();
  }

  private int place(String name, int partition) {
    return topic(name).place(partition);
  }

  private LiveTopic topic(String name) {
    var topic = topics.get(name);
    if (topic == null) {
      throw new IllegalStateException("not followed: " + name);
    }
    return topic;
  }

  /** The next changes, soon; none if there are none. */
  List<Change> poll() {
    var changes = new ArrayList<Change>();
    consumer
        .poll(POLL)
        .forEach(message -> changes.add(ChangeReader.read(topic(message.topic()), message)));
    return changes;
  }

  /** Ends a poll from another thread. */
  void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
