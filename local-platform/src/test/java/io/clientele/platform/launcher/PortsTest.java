package io.clientele.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void usesTheDocumentedPortsWhenNothingIsSaid() {
    assertThat(Ports.of(Map.of(), 0).of("gateway")).isEqualTo(8080);
    assertThat(Ports.of(Map.of(), 0).of("postgres")).isEqualTo(5440);
  }

  @Test
  void movesAllPortsButTheOneChosenByName() {
    var ports = Ports.of(Map.of("CLIENTELE_PORT_CONTACTS", "9999"), 100);
    assertThat(ports.of("contacts")).isEqualTo(9999);
    assertThat(ports.of("dedupe")).isEqualTo(8183);
  }

  @Test
  void refusesWhatIsNoPort() {
    assertThatThrownBy(() -> Ports.of(Map.of("CLIENTELE_PORT_CONTACTS", "web"), 0))
        .hasMessageContaining("CLIENTELE_PORT_CONTACTS is web")
        .hasMessageContaining("1 to 65535");
    assertThatThrownBy(() -> Ports.of(Map.of(), 60000)).isInstanceOf(Refusal.class);
  }

  @Test
  void refusesOnePortForTwoParts() {
    assertThatThrownBy(() -> Ports.of(Map.of("CLIENTELE_PORT_CONTACTS", "8080"), 0))
        .hasMessageContaining("contacts and gateway")
        .hasMessageContaining("CLIENTELE_PORT_GATEWAY");
  }
}
