package io.clientele.analytics.customers;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many people are behind the records. */
@Path("/api/v1/report/customers")
@RolesAllowed({
  "viewer",
  "sales",
  "marketing",
  "steward",
  "manager",
  "delivery",
  "admin",
  "service"
})
@RunOnVirtualThread
@Tag(name = "Reports")
class CustomersResource {
  private final Customers customers;

  CustomersResource(Customers customers) {
    this.customers = customers;
  }

  @GET
  @Operation(operationId = "getCustomers", summary = "Records against people")
  public CustomersView count() {
    return customers.count();
  }
}
