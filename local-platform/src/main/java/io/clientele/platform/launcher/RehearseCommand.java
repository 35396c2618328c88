package io.clientele.platform.launcher;

import io.clientele.platform.Part;
import io.clientele.platform.PlatformSettings;
import io.clientele.platform.issuer.Issuer;
import io.clientele.platform.kafka.Broker;
import io.clientele.platform.postgres.Credentials;
import io.clientele.platform.postgres.Postgres;
import io.clientele.platform.relay.Relay;
import io.clientele.platform.services.PidFiles;
import io.clientele.platform.services.Service;
import io.clientele.platform.services.ServiceApp;
import io.clientele.platform.services.ServiceProcess;
import io.clientele.platform.services.Staging;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts a second platform of its own, empty and out of the way, to learn what a start loads. */
@Command(name = "rehearse", hidden = true, description = "Fills the caches that make starts quick.")
class RehearseCommand implements Callable<Integer> {
  private static final int POLITE_SECONDS = 180;

  private final Home home;
  private volatile boolean finished;

  RehearseCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws Exception {
    var data = home.dir().resolve("rehearsal");
    var settings = PlatformSettings.onFreePorts(data);
    var credentials = Credentials.in(data);
    var parts =
        List.<Part>of(
            new Postgres(settings),
            new Broker(settings),
            new Issuer(settings, credentials),
            new Relay(settings, credentials));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endWithoutNotes(parts)));
    try {
      startAll(parts, settings, credentials);
      for (var service : Service.all()) {
        var app = Planner.running(home, service);
        if (app.isPresent() && !app.get().hasCache()) {
          tryToRehearse(service, app.get(), settings, credentials);
        }
      }
      return 0;
    } finally {
      finished = true;
      parts.reversed().forEach(Part::stop);
      Staging.remove(data);
    }
  }

  private static void startAll(List<Part> parts, PlatformSettings settings, Credentials credentials)
      throws Exception {
    for (var part : parts) {
      if (part instanceof Relay) {
        Planner.prepare(settings, credentials);
      }
      part.start();
    }
  }

  /** A service that does not start here is shown by the real platform; the others go on. */
  private void tryToRehearse(
      Service service, ServiceApp app, PlatformSettings settings, Credentials credentials)
      throws Exception {
    try {
      rehearse(service, app, settings, credentials);
    } catch (IllegalStateException e) {
      System.err.println(service.shortName() + " could not rehearse: " + e.getMessage());
    }
  }

  private void rehearse(
      Service service, ServiceApp app, PlatformSettings settings, Credentials credentials)
      throws Exception {
    var process = process(service, app, settings, credentials);
    try {
      process.start();
    } finally {
      process.stop();
    }
    var log = ProcessBuilder.Redirect.appendTo(home.log(process.name()).toFile());
    var making = new ProcessBuilder(app.makingCache()).redirectErrorStream(true);
    if (making.redirectOutput(log).start().onExit().join().exitValue() == 0) {
      app.keepCache();
    }
  }

  private ServiceProcess process(
      Service service, ServiceApp app, PlatformSettings settings, Credentials credentials)
      throws IOException {
    var ports = freePorts();
    var name = "rehearsal-" + service.shortName();
    var launch =
        new ServiceProcess.Launch(
            name,
            ports.of(service.shortName()),
            app.recording(),
            new ServiceEnvironment(settings, credentials, ports).of(service),
            home.log(name),
            POLITE_SECONDS);
    return new ServiceProcess(launch, new PidFiles(home.run()));
  }

  private static Ports freePorts() throws IOException {
    var ports = new LinkedHashMap<String, Integer>();
    for (var service : Service.all()) {
      try (var socket = new ServerSocket(0)) {
        ports.put(service.shortName(), socket.getLocalPort());
      }
    }
    return new Ports(ports);
  }

  /** The platform is going down: what was learnt so far is not worth waiting for. */
  private void endWithoutNotes(List<Part> parts) {
    if (finished) {
      return;
    }
    new PidFiles(home.run())
        .living()
        .forEach((name, process) -> {
          if (name.startsWith("rehearsal-")) {
            process.destroyForcibly();
          }
        });
    parts.reversed().forEach(Part::stop);
    Runtime.getRuntime().halt(0);
  }
}
