package io.clientele.platform.launcher;

import io.clientele.platform.Part;
import io.clientele.platform.PlatformSettings;
import io.clientele.platform.issuer.Issuer;
import io.clientele.platform.kafka.Broker;
import io.clientele.platform.kafka.Topics;
import io.clientele.platform.postgres.Credentials;
import io.clientele.platform.postgres.Databases;
import io.clientele.platform.postgres.Postgres;
import io.clientele.platform.relay.Relay;
import io.clientele.platform.services.PidFiles;
import io.clientele.platform.services.Service;
import io.clientele.platform.services.ServiceProcess;
import io.clientele.platform.services.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Decides what to start from what this checkout has. */
class Planner {
  private final Home home;
  private final Ports ports;
  private final PlatformSettings settings;
  private final Credentials credentials;

  Planner(Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
    this.settings = ports.settings(home.dir());
    this.credentials = Credentials.in(settings.data());
  }

  Plan plan() throws IOException {
    var foundation =
        List.<Part>of(
            new Postgres(settings), new Broker(settings), new Issuer(settings, credentials));
    var rest = new ArrayList<Part>(List.of(new Relay(settings, credentials)));
    var notBuilt = new ArrayList<String>();
    for (var service : Service.all()) {
      if (Files.isDirectory(service.built(home.root()))) {
        rest.add(process(service));
      } else if (service.exists(home.root())) {
        notBuilt.add(service.shortName());
      }
    }
    return new Plan(
        List.of(new Plan.Wave(foundation, () -> {}), new Plan.Wave(rest, this::prepare)), notBuilt);
  }

  /**
   * The order of a first start: roles and schemas, then topics, then the services and the relay.
   */
  private void prepare() throws Exception {
    var databases = new Databases(settings, credentials);
    databases.prepare();
    databases.create(ServiceEnvironment.DATABASE, "");
    new Topics(settings).create("");
  }

  private ServiceProcess process(Service service) throws IOException {
    var name = service.shortName();
    var app = new Staging(home.apps()).stage(name, service.built(home.root()));
    var command = new ArrayList<String>();
    command.add(home.java().toString());
    command.addAll(JvmFlags.service());
    command.addAll(List.of("-jar", app.resolve("quarkus-run.jar").toString()));
    var environment = new ServiceEnvironment(settings, credentials, ports).of(service);
    var launch =
        new ServiceProcess.Launch(name, ports.of(name), command, environment, home.log(name));
    return new ServiceProcess(launch, new PidFiles(home.run()));
  }
}
