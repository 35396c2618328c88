package io.clientele.platform.issuer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.clientele.platform.CannotStart;
import io.clientele.platform.Loopback;
import io.clientele.platform.Part;
import io.clientele.platform.PlatformSettings;
import io.clientele.platform.postgres.Credentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Signs tokens and serves discovery, keys and client credentials on loopback, as OIDC has it. */
public final class Issuer implements Part {
  private static final Duration SERVICE_TTL = Duration.ofMinutes(10);

  private final PlatformSettings settings;
  private final Credentials credentials;
  private final ObjectMapper json = new ObjectMapper();
  private volatile State state = State.STOPPED;
  private @Nullable HttpServer server;
  private volatile @Nullable TokenSigner signer;

  public Issuer(PlatformSettings settings, Credentials credentials) {
    this.settings = settings;
    this.credentials = credentials;
  }

  @Override
  public String name() {
    return "issuer";
  }

  @Override
  public String address() {
    return state == State.READY ? settings.issuer() : "";
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public synchronized void start() throws CannotStart {
    if (state == State.READY) {
      return;
    }
    state = State.STARTING;
    try {
      Loopback.requireFree(settings.issuerPort(), "the token issuer");
      var key = SigningKey.in(settings.data());
      signer = new TokenSigner(settings.issuer(), key);
      server = serve(key);
      state = State.READY;
    } catch (IOException | JoseException e) {
      throw new CannotStart(
          "The token issuer cannot start (%s): is %s readable and writable?"
              .formatted(e.getMessage(), settings.data()),
          e);
    } finally {
      if (state != State.READY) {
        state = State.FAILED;
      }
    }
  }

  @Override
  public synchronized void stop() {
    var running = server;
    server = null;
    if (running != null) {
      running.stop(0);
    }
    state = State.STOPPED;
  }

  /** A signed token, as text. */
  public String token(TokenWish wish) {
    var present = signer;
    if (present == null) {
      throw new IllegalStateException("the issuer has not been started");
    }
    return present.sign(wish);
  }

  /** A token of the issuer of this address, signed by whoever can read its key. */
  public static String sign(Path data, String issuer, TokenWish wish) {
    try {
      return new TokenSigner(issuer, SigningKey.in(data)).sign(wish);
    } catch (IOException | JoseException e) {
      throw new IllegalStateException("no key in " + data, e);
    }
  }

  private HttpServer serve(RsaJsonWebKey key) throws IOException {
    var http =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.issuerPort()), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var keys = new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    http.createContext("/jwks", exchange -> answer(exchange, 200, keys));
    var discovery = json.writeValueAsString(discovery());
    http.createContext(
        "/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery));
    http.createContext("/token", this::clientCredentials);
    http.start();
    return http;
  }

  private Map<String, Object> discovery() {
    var base = settings.issuer();
    return Map.of(
        "issuer", base,
        "jwks_uri", base + "/jwks",
        "token_endpoint", base + "/token",
        "grant_types_supported", List.of("client_credentials"),
        "response_types_supported", List.of("token"),
        "subject_types_supported", List.of("public"),
        "id_token_signing_alg_values_supported", List.of("RS256"),
        "token_endpoint_auth_methods_supported",
            List.of("client_secret_basic", "client_secret_post"));
  }

  private void clientCredentials(HttpExchange exchange) throws IOException {
    var client = ClientCredentials.of(exchange);
    if (!client.areThoseIn(credentials)) {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
      return;
    }
    var token = token(new TokenWish(client.id(), List.of("service"), SERVICE_TTL));
    answer(
        exchange,
        200,
        json.writeValueAsString(
            Map.of(
                "access_token",
                token,
                "token_type",
                "Bearer",
                "expires_in",
                SERVICE_TTL.toSeconds())));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
