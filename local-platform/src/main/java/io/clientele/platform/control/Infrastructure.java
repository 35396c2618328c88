package io.clientele.platform.control;

import io.clientele.platform.PlatformSettings;
import io.clientele.platform.postgres.Credentials;
import io.clientele.platform.postgres.Postgres;
import java.util.ServiceLoader;

/** Where the test platform's database and broker come from: this machine's processes by default. */
public interface Infrastructure {
  /** What the system property {@code clientele.infra} calls it. */
  String name();

  /**
   * A PostgreSQL server on the settings' port, with the superuser's password of the credentials.
   */
  KillablePart postgres(PlatformSettings settings, Credentials credentials);

  /** A Kafka broker that answers on the settings' port. */
  KillablePart broker(PlatformSettings settings);

  /** The one that the system property {@code clientele.infra} names, embedded without it. */
  static Infrastructure chosen() {
    var wanted = System.getProperty("clientele.infra", Embedded.NAME);
    if (wanted.equals(Embedded.NAME)) {
      return new Embedded();
    }
    return ServiceLoader.load(Infrastructure.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(other -> other.name().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "clientele.infra is embedded (the default) or containers, not " + wanted));
  }

  /** PostgreSQL's binaries and Kafka's jars, without containers. */
  record Embedded() implements Infrastructure {
    static final String NAME = "embedded";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public KillablePart postgres(PlatformSettings settings, Credentials credentials) {
      return new Postgres(settings);
    }

    @Override
    public KillablePart broker(PlatformSettings settings) {
      return new ForkedPart("kafka", settings, settings.bootstrapServers());
    }
  }
}
