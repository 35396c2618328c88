package io.clientele.platform.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.platform.PlatformSettings;
import io.clientele.platform.postgres.Credentials;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {
  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir private Path data;
  private PlatformSettings settings;
  private Issuer issuer;

  @BeforeEach
  void start() throws Exception {
    settings = PlatformSettings.onFreePorts(data);
    issuer = new Issuer(settings, Credentials.in(data));
    issuer.start();
  }

  @AfterEach
  void stop() {
    issuer.stop();
  }

  @Test
  void aTokenIsVerifiedWithTheKeysThatDiscoveryLeadsTo() throws Exception {
    var claims = verified(issuer.token(TokenWish.of("ann", "steward", "viewer")));
    assertThat(claims.getSubject()).isEqualTo("ann");
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("steward", "viewer");
  }

  @Test
  void aTokenOutlivesARestartAndItsKeyIsTheOwnersOnly() throws Exception {
    var token = issuer.token(TokenWish.of("ann", "viewer"));
    issuer.stop();
    issuer.start();
    assertThat(verified(token).getSubject()).isEqualTo("ann");
    assertThat(Files.getPosixFilePermissions(data.resolve("issuer-key.json")))
        .hasToString("[OWNER_READ, OWNER_WRITE]");
  }

  @Test
  void aTokenWithANegativeLifeHasExpired() {
    var token = issuer.token(new TokenWish("ann", List.of("viewer"), Duration.ofMinutes(-5)));
    assertThatThrownBy(() -> verified(token))
        .isInstanceOf(InvalidJwtException.class)
        .hasMessageContaining("no longer valid");
  }

  @Test
  void aServiceGetsATokenForItsSecretAndForNoOther() throws Exception {
    var secret = Credentials.in(data).clientSecret("contacts").orElseThrow();
    var answer = askForToken("contacts", secret);
    assertThat(answer.statusCode()).isEqualTo(200);
    var claims = verified(json(answer).path("access_token").asText());
    assertThat(claims.getSubject()).isEqualTo("contacts");
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("service");
    assertThat(askForToken("contacts", secret + "x").statusCode()).isEqualTo(401);
    assertThat(askForToken("stranger", "").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> askForToken(String client, String secret) throws Exception {
    var form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret;
    return http.send(
        HttpRequest.newBuilder(URI.create(settings.issuer() + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private JwtClaims verified(String token) throws Exception {
    var discovery = json(get(settings.issuer() + "/.well-known/openid-configuration"));
    var keys = get(discovery.path("jwks_uri").asText()).body();
    assertThat(keys).doesNotContain("\"d\"");
    return new JwtConsumerBuilder()
        .setRequireExpirationTime()
        .setExpectedIssuer(discovery.path("issuer").asText())
        .setVerificationKeyResolver(
            new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
        .build()
        .processToClaims(token);
  }

  private HttpResponse<String> get(String uri) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
