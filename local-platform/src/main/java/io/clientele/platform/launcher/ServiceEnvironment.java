package io.clientele.platform.launcher;

import io.clientele.platform.PlatformSettings;
import io.clientele.platform.postgres.Credentials;
import io.clientele.platform.services.Service;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a service is told of the platform around it. */
class ServiceEnvironment {
  static final String DATABASE = "clientele";

  private final PlatformSettings settings;
  private final Credentials credentials;
  private final Ports ports;

  ServiceEnvironment(PlatformSettings settings, Credentials credentials, Ports ports) {
    this.settings = settings;
    this.credentials = credentials;
    this.ports = ports;
  }

  Map<String, String> of(Service service) {
    var told = new TreeMap<String, String>();
    var name = service.shortName();
    told.put("QUARKUS_PROFILE", "local");
    told.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    told.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(name)));
    told.put("KAFKA_BOOTSTRAP_SERVERS", settings.bootstrapServers());
    told.put("CLIENTELE_TOPICS_PREFIX", "");
    told.put("CLIENTELE_IMPORTS_FOLDER", settings.data().resolve("imports").toString());
    told.put("QUARKUS_OIDC_AUTH_SERVER_URL", settings.issuer());
    told.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", settings.issuer());
    told.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", name);
    credentials
        .clientSecret(name)
        .ifPresent(secret -> told.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", secret));
    if (service.hasDatabase()) {
      told.put(
          "QUARKUS_DATASOURCE_JDBC_URL", settings.jdbcUrl(DATABASE) + "?currentSchema=" + name);
      told.put("QUARKUS_DATASOURCE_USERNAME", name);
      told.put("QUARKUS_DATASOURCE_PASSWORD", credentials.password(name));
    }
    for (var other : Service.all().stream().filter(Service::hasDatabase).toList()) {
      var variable = "CLIENTELE_SERVICES_" + other.shortName().toUpperCase(Locale.ROOT) + "_URL";
      told.put(variable, "http://127.0.0.1:" + ports.of(other.shortName()));
    }
    return told;
  }
}
