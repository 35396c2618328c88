package io.clientele.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.postgres.Credentials;
import io.clientele.platform.services.Service;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {
  @TempDir private Path data;

  @Test
  void givesAServiceItsOwnSchemaAndPort() {
    assertThat(environment(Service.DEDUPE))
        .containsEntry("QUARKUS_HTTP_PORT", "8183")
        .containsEntry("QUARKUS_DATASOURCE_USERNAME", "dedupe")
        .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9194")
        .containsEntry(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://127.0.0.1:5540/clientele?currentSchema=dedupe");
  }

  @Test
  void tellsTheGatewayWhereTheServicesAreAndGivesItNoDatabase() {
    assertThat(environment(Service.GATEWAY))
        .containsEntry("CLIENTELE_SERVICES_CONTACTS_URL", "http://127.0.0.1:8181")
        .doesNotContainKeys("QUARKUS_DATASOURCE_PASSWORD", "CLIENTELE_SERVICES_GATEWAY_URL");
  }

  private Map<String, String> environment(Service service) {
    var ports = Ports.of(Map.of(), 100);
    return new ServiceEnvironment(ports.settings(data), Credentials.in(data), ports).of(service);
  }
}
