package io.clientele.gateway.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeReaderTest {
  private static ConsumerRecord<String, byte[]> message(@Nullable String payload) {
    var message =
        new ConsumerRecord<String, byte[]>(
            "t", 2, 41, "c1", payload == null ? null : payload.getBytes(UTF_8));
    message.headers().add("ce_type", "contacts.contact.changed".getBytes(UTF_8));
    message.headers().add("ce_aggregateversion", "7".getBytes(UTF_8));
    message.headers().add("ce_subject", "c1".getBytes(UTF_8));
    return message;
  }

  @Test
  void tellsWhatChangedButNeverToWhat() {
    var payload = "{\"id\":\"c1\",\"givenName\":\"Ada\",\"changedFields\":[\"givenName\"]}";

    var change = ChangeReader.read(LiveTopic.CONTACT, message(payload));

    assertThat(change.data())
        .isEqualTo(
            "{\"topic\":\"contact\",\"id\":\"c1\",\"type\":\"contacts.contact.changed\","
                + "\"version\":7,\"changedFields\":[\"givenName\"]}");
    assertThat(change.place()).isEqualTo(2);
    assertThat(change.offset()).isEqualTo(41);
  }

  @Test
  void anErasedThingAndAnUnreadableOneAreToldWithoutFields() {
    var expected =
        "{\"topic\":\"contact\",\"id\":\"c1\",\"type\":\"contacts.contact.changed\",\"version\":7}";

    assertThat(ChangeReader.read(LiveTopic.CONTACT, message(null)).data()).isEqualTo(expected);
    assertThat(ChangeReader.read(LiveTopic.CONTACT, message("{\"chan")).data()).isEqualTo(expected);
  }
}
