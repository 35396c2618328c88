package io.clientele.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;

/** The description of everything that can be asked of this address. */
@Path("/openapi")
@PermitAll
@RunOnVirtualThread
class OpenApiResource {
  private final ServiceApis apis;

  OpenApiResource(ServiceApis apis) {
    this.apis = apis;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonNode all() throws IOException {
    return apis.merged();
  }
}
