package io.clientele.gateway.problem;

import io.clientele.kit.problem.Rejection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Where the type of a problem leads: a page that says what happened and what to do. */
@Path("/problems/{slug:[a-z-]+}")
@PermitAll
@RunOnVirtualThread
class ProblemPageResource {
  @GET
  @Produces("text/html;charset=UTF-8")
  @Operation(hidden = true)
  public String page(@RestPath String slug) throws IOException {
    try (var page = ProblemPageResource.class.getResourceAsStream("/problems/" + slug + ".md")) {
      if (page == null) {
        throw new Rejection(404, "not-found", "There is no problem of this name; check the type.");
      }
      return ProblemPage.html(slug, new String(page.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
