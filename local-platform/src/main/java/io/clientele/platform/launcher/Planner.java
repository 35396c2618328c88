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
import io.clientele.platform.services.ServiceApp;
import io.clientele.platform.services.ServiceProcess;
import io.clientele.platform.services.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    var built = Service.all().stream().filter(s -> s.isBuilt(home.root())).toList();
    var rest = new ArrayList<Part>(List.of(new Relay(settings, credentials)));
    for (var service : built) {
      rest.add(process(service));
    }
    return new Plan(
        List.of(
            new Plan.Wave(foundation, () -> {}),
            new Plan.Wave(rest, this::prepare),
            new Plan.Wave(List.of(writes(built)), () -> {})),
        notBuilt());
  }

  private Writes writes(List<Service> built) {
    var owners = built.stream().filter(Service::hasDatabase).map(Service::shortName).toList();
    return new Writes(new Databases(settings, credentials), owners);
  }

  private List<String> notBuilt() {
    return Service.all().stream()
        .filter(s -> s.exists(home.root()) && !s.isBuilt(home.root()))
        .map(Service::shortName)
        .toList();
  }

  /**
   * The order of a first start: roles and schemas, then topics, then the services and the relay.
   */
  private void prepare() throws Exception {
    prepare(settings, credentials);
  }

  static void prepare(PlatformSettings settings, Credentials credentials) throws Exception {
    var databases = new Databases(settings, credentials);
    databases.prepare();
    databases.create(ServiceEnvironment.DATABASE, "");
    new Topics(settings).create("");
  }

  private ServiceProcess process(Service service) throws IOException {
    var name = service.shortName();
    var environment = new ServiceEnvironment(settings, credentials, ports).of(service);
    var launch =
        new ServiceProcess.Launch(
            name,
            ports.of(name),
            app(home, service).command(),
            environment,
            home.log(name),
            ServiceProcess.POLITE_SECONDS);
    return new ServiceProcess(launch, new PidFiles(home.run()));
  }

  /** What is to run from now on, copied from what was built. */
  private static ServiceApp app(Home home, Service service) throws IOException {
    var built = service.built(home.root());
    return app(home, new Staging(home.apps()).stage(service.shortName(), built));
  }

  /** What runs, whatever was built since. */
  static Optional<ServiceApp> running(Home home, Service service) throws IOException {
    return new Staging(home.apps()).staged(service.shortName()).map(folder -> app(home, folder));
  }

  private static ServiceApp app(Home home, Path folder) {
    return new ServiceApp(folder, home.java(), JvmFlags.service());
  }
}
