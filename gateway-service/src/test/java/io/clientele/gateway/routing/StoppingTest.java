package io.clientele.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.clientele.gateway.identity.TokenCheck;
import io.clientele.gateway.problem.ProblemWriter;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A gateway that is being stopped while requests still come. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(Upstreams.class)
class StoppingTest {
  @Inject Vertx vertx;
  @Inject ServiceAddresses addresses;
  @Inject TokenCheck tokens;
  @Inject ProblemWriter problems;

  @Test
  void saysThatItStopsInsteadOfWhatItsRouterComesTo() throws Exception {
    var router = Router.router(vertx);
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(request -> request.fail(new IllegalStateException("cacheDir has been removed")));
    var forwarding = new Forwarding(vertx, addresses, tokens, problems);
    forwarding.install(router);
    var server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .get();
    try {
      given().port(server.actualPort()).get("/api/v1/contacts/1").then().statusCode(500);
      forwarding.stop(new ShutdownEvent());
      given()
          .port(server.actualPort())
          .get("/api/v1/contacts/1")
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/service-unavailable"));
    } finally {
      server.close();
    }
  }
}
