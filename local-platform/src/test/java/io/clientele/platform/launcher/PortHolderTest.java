package io.clientele.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortHolderTest {
  private static final String LISTENING =
      "   0: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000  0   0 48211 1"
          + " 0";

  @Test
  void findsWhoListensInTheSystemsTable() {
    assertThat(PortHolder.socketListeningOn(8081, LISTENING)).contains("48211");
    assertThat(PortHolder.socketListeningOn(8082, LISTENING)).isEmpty();
    assertThat(PortHolder.socketListeningOn(8081, LISTENING.replace(" 0A ", " 01 "))).isEmpty();
    assertThat(PortHolder.socketListeningOn(8081, "  sl  local_address rem_address")).isEmpty();
  }

  @Test
  void saysWhichPortWhoHoldsItAndHowToChooseAnother() {
    assertThat(PortHolder.message("contacts", 8081, Optional.of("nginx (process 12)")))
        .contains("Port 8081, which contacts needs, is taken by nginx (process 12).")
        .contains("CLIENTELE_PORT_CONTACTS=")
        .contains("--port-offset");
  }

  @Test
  void knowsATakenPortFromAFreeOne() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      assertThat(PortHolder.isTaken(port)).isTrue();
    }
    assertThat(PortHolder.isTaken(port)).isFalse();
  }
}
