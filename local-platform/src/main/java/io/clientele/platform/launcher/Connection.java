package io.clientele.platform.launcher;

import io.clientele.platform.services.Service;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Finds the running platform and comes to it with a token that may do what the commands need. */
class Connection {
  private static final List<String> ROLES =
      List.of("admin", "manager", "steward", "marketing", "sales", "viewer");

  private final Home home;

  Connection(Home home) {
    this.home = home;
  }

  Api api() {
    var gateway = Service.GATEWAY.shortName();
    var address =
        state()
            .part(gateway)
            .map(PartStatus::address)
            .filter(a -> !a.isEmpty())
            .orElseThrow(() -> new Refusal("The gateway is not ready; see ./clientele status"));
    return new Api(
        URI.create(address), new Tokens(home).token("launcher", ROLES, Duration.ofHours(12)));
  }

  /** The services that run, without the gateway, which keeps nothing to ask about. */
  List<String> services() {
    var running = state();
    return Service.all().stream()
        .filter(Service::hasDatabase)
        .map(Service::shortName)
        .filter(
            name -> running.part(name).filter(p -> p.phase() == PartStatus.Phase.READY).isPresent())
        .toList();
  }

  private PlatformState state() {
    return new StateFile(home)
        .running()
        .orElseThrow(
            () -> new Refusal("The platform is not running; ./clientele up --detach starts it."));
  }
}
