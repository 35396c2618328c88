package io.clientele.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.kit.problem.Rejection;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PayloadLimitTest {
  private static final int LARGEST = 256 * 1024;
  private static final String REST = "{\"short\":\"x\",\"notes\":\"\"}";

  private static byte[] payload(int bytes) {
    return REST.replace("notes\":\"", "notes\":\"" + "n".repeat(bytes - REST.length()))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void takesAPayloadThatJustFits() {
    var payload = payload(LARGEST);
    assertThat(PayloadLimit.check(payload)).isSameAs(payload);
  }

  @Test
  void refusesAByteMoreAndNamesTheLargestField() {
    assertThatThrownBy(() -> PayloadLimit.check(payload(LARGEST + 1)))
        .isInstanceOfSatisfying(
            Rejection.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(413);
              assertThat(refusal.slug()).isEqualTo("payload-too-large");
              assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/notes");
              assertThat(refusal).hasMessageContaining("262,145").hasMessageContaining("notes");
            });
  }
}
