package io.clientele.gateway.identity;

import io.clientele.gateway.problem.ProblemWriter;
import io.clientele.kit.problem.Rejection;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Lets a request pass only with a valid token. Strangers cost the services nothing; who may do what
 * the services decide themselves.
 */
@ApplicationScoped
public class TokenCheck {
  private static final Logger LOG = Logger.getLogger(TokenCheck.class);

  private final Vertx vertx;
  private final IdentityProviderManager identities;
  private final ProblemWriter problems;

  TokenCheck(Vertx vertx, IdentityProviderManager identities, ProblemWriter problems) {
    this.vertx = vertx;
    this.identities = identities;
    this.problems = problems;
  }

  /** Goes on with the caller's identity, on the request's own thread, or answers 401. */
  public void check(RoutingContext request, Consumer<SecurityIdentity> goOn) {
    // Nothing of the body may be lost while the token is looked at.
    request.request().pause();
    var context = vertx.getOrCreateContext();
    QuarkusHttpUser.getSecurityIdentity(request, identities)
        .subscribe()
        .with(
            identity -> context.runOnContext(now -> admit(request, identity, goOn)),
            failure -> context.runOnContext(now -> problems.refuse(request, refusal(failure))));
  }

  private void admit(
      RoutingContext request, SecurityIdentity identity, Consumer<SecurityIdentity> goOn) {
    if (identity == null || identity.isAnonymous()) {
      problems.refuse(request, unauthorized("Send a bearer token in the Authorization header."));
    } else {
      goOn.accept(identity);
    }
  }

  private static Rejection refusal(Throwable failure) {
    if (failure instanceof AuthenticationFailedException) {
      return unauthorized(
          "The token is expired or not of this installation's issuer: get a new one and send it in"
              + " the Authorization header.");
    }
    LOG.warnf("Tokens cannot be checked: %s", failure.getMessage());
    return new Rejection(
        503, "identity-unavailable", "Tokens cannot be checked just now; repeat the request soon.");
  }

  /** A refusal of somebody unknown. */
  public static Rejection unauthorized(String sentence) {
    return new Rejection(401, "unauthorized", sentence).header("WWW-Authenticate", "Bearer");
  }
}
