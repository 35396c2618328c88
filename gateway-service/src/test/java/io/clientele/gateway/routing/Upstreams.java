package io.clientele.gateway.routing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Stands for the services on the network: a test says what each answers. Analytics is away. */
public class Upstreams implements QuarkusTestResourceLifecycleManager {
  /** What a service does with a request. */
  public interface Answer {
    /** Answers. */
    void to(HttpExchange exchange) throws IOException;
  }

  /** Most requests at one service at a time. */
  static final int CONNECTIONS = 8;

  /** Most requests that wait for one of them. */
  static final int WAITING = 50;

  private static final Map<Service, Answer> ANSWERS = new ConcurrentHashMap<>();
  private final Map<Service, HttpServer> servers = new HashMap<>();

  /** From now on a service answers so. */
  public static void answer(Service service, Answer answer) {
    ANSWERS.put(service, answer);
  }

  @Override
  public Map<String, String> start() {
    var config = new HashMap<String, String>();
    config.put("clientele.services.silence", "4s");
    config.put("clientele.services.connections", String.valueOf(CONNECTIONS));
    config.put("clientele.services.waiting", String.valueOf(WAITING));
    for (var service : Service.values()) {
      try {
        var server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> handle(service, exchange));
        config.put(
            "clientele.services." + service.shortName() + ".url",
            "http://127.0.0.1:" + server.getAddress().getPort());
        server.start();
        if (service == Service.ANALYTICS) {
          server.stop(0);
        }
        servers.put(service, server);
      } catch (IOException failed) {
        throw new IllegalStateException(failed);
      }
    }
    return config;
  }

  private static void handle(Service service, HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = ANSWERS.get(service);
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        answer.to(exchange);
      }
    }
  }

  @Override
  public void stop() {
    servers.values().forEach(server -> server.stop(0));
  }
}
