package io.clientele.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
  private static final Path CONTACT = ContractFiles.ROOT.resolve("examples/contact/changed.json");

  @Test
  void aFieldOfALaterSchemaIsIgnored() {
    var later = contact().put("shoeSize", 43).set("custom", contact());

    assertThat(read(later)).isEqualTo(read(contact()));
  }

  @Test
  void aConstantOfALaterSchemaIsUnknown() {
    var later = contact().put("state", "hibernating").put("cause", "woken-up").put("sex", "x");

    var read = read(later);

    assertThat(read.state()).isEqualTo(ContactState.State.UNKNOWN);
    assertThat(read.cause()).isEqualTo(ContactState.Cause.UNKNOWN);
    assertThat(read.sex()).isEqualTo(ContactState.Sex.UNKNOWN);
  }

  @Test
  void whatIsNotKnownIsLeftOutAndTimesAreIso() {
    var pulse = new Pulse("contacts", Instant.parse("2026-05-12T06:00:00Z"));
    var request =
        new RepublishRequest(
            PipelineState.SALES, "contacts.contact.v1", "dedupe", null, null, null, null);

    assertThat(text(pulse)).isEqualTo("{\"service\":\"contacts\",\"at\":\"2026-05-12T06:00:00Z\"}");
    assertThat(text(request)).doesNotContain("null", "keys");
  }

  @Test
  void absentListsAreEmpty() {
    var without = contact();
    without.remove(List.of("emails", "phones", "tags", "externalIds", "changedFields"));

    assertThat(read(without).emails()).isEmpty();
    assertThat(read(without).tags()).isEmpty();
  }

  @Test
  void nobodyChangesARecordThroughTheListItWasMadeOf() {
    var reasons = new ArrayList<>(List.of("syntax"));
    var verdict =
        new FieldVerdict("emails", null, "undeliverable", FieldVerdict.State.FINAL, reasons);

    reasons.clear();

    assertThat(verdict.reasons()).containsExactly("syntax");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"service\":\"contacts\"}",
        "{\"service\":\"contacts\",\"at\":\"soon\"}",
        "{\"service\":\"contacts\",\"at\":\"2026-05-12T06:00:00Z\"} {}"
      })
  void whatCannotBeReadIsMalformed(String payload) {
    assertThatThrownBy(() -> EventJson.read(payload.getBytes(StandardCharsets.UTF_8), Pulse.class))
        .isInstanceOf(MalformedEvent.class)
        .hasMessageStartingWith("not a Pulse");
  }

  @Test
  void aStateWithoutVersionIsMalformed() {
    var without = contact();
    without.remove("version");

    assertThatThrownBy(() -> read(without)).isInstanceOf(MalformedEvent.class);
  }

  private static ObjectNode contact() {
    return (ObjectNode) ContractFiles.json(CONTACT);
  }

  private static ContactState read(JsonNode json) {
    return EventJson.read(json.toString().getBytes(StandardCharsets.UTF_8), ContactState.class);
  }

  private static String text(Object payload) {
    return new String(EventJson.write(payload), StandardCharsets.UTF_8);
  }
}
