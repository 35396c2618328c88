package io.clientele.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Gives the service under test a database, topics and a relay of its own. */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {
  private RunningPlatform platform = RunningPlatform.at("http://127.0.0.1");
  private String id = "";

  @Override
  public Map<String, String> start() {
    try {
      platform = RunningPlatform.obtain();
      var fresh = platform.fresh();
      id = fresh.path("id").asText();
      var config = configuration(fresh);
      config.put("clientele.test.control", platform.control());
      return config;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static Map<String, String> configuration(JsonNode fresh) throws IOException {
    var service = service();
    var config = new HashMap<String, String>();
    config.put("quarkus.http.test-port", "0");
    config.put(
        "quarkus.datasource.jdbc.url",
        fresh.path("jdbcUrl").asText() + "?currentSchema=" + service);
    config.put("quarkus.datasource.username", service);
    config.put("quarkus.datasource.password", fresh.path("passwords").path(service).asText());
    config.put("kafka.bootstrap.servers", fresh.path("bootstrapServers").asText());
    config.put("clientele.topics.prefix", fresh.path("topicPrefix").asText());
    config.put("quarkus.oidc.auth-server-url", fresh.path("issuer").asText());
    config.put("clientele.test.id", fresh.path("id").asText());
    return config;
  }

  /**
   * Leaves what an earlier version of the service would have left: the schema of a migration and
   * what it had stored by then.
   *
   * @param configuration what {@link #start} gave
   * @param version the migration
   */
  protected static void leave(
      Map<String, String> configuration, String version, Consumer<Handle> stored) {
    var url = configuration.get("quarkus.datasource.jdbc.url");
    var user = configuration.get("quarkus.datasource.username");
    var password = configuration.get("quarkus.datasource.password");
    Flyway.configure()
        .dataSource(url, user, password)
        .schemas(user)
        .locations("db/kit", "db/migration")
        .target(version)
        .load()
        .migrate();
    Jdbi.create(url, user, password).useHandle(stored::accept);
  }

  private static String service() throws IOException {
    var properties = new Properties(System.getProperties());
    try (var file =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("application.properties")) {
      if (file != null) {
        properties.load(file);
      }
    }
    return properties.getProperty("clientele.service");
  }

  @Override
  public void stop() {
    try {
      if (!id.isEmpty()) {
        platform.drop(id);
      }
    } catch (IOException away) {
      // The platform is gone, and what it made with it.
      id = "";
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
