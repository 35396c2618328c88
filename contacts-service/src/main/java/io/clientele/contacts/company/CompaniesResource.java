package io.clientele.contacts.company;

import io.clientele.contracts.CompanyState;
import io.clientele.contracts.Topic;
import io.clientele.kit.http.ETag;
import io.clientele.kit.http.Sequence;
import io.clientele.kit.idempotency.Idempotency;
import io.clientele.kit.idempotency.Idempotent;
import io.clientele.kit.paging.Cursor;
import io.clientele.kit.paging.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Companies: naming one is enough to make it. */
@Path("/api/v1/companies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Companies")
class CompaniesResource {
  private final Companies companies;
  private final Idempotency idempotency;

  CompaniesResource(Companies companies, Idempotency idempotency) {
    this.companies = companies;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({"viewer", "sales", "marketing", "steward", "manager", "delivery", "admin"})
  @Operation(
      operationId = "listCompanies",
      summary = "List companies by name, or find them by its beginning")
  public RestResponse<Page<CompanyState>> list(
      @RestQuery @Nullable String q,
      @RestQuery @Nullable Integer limit,
      @RestQuery @Nullable String after,
      @Context UriInfo request) {
    var rows = Page.limit(limit);
    var found = companies.page(q == null ? "" : CompanyName.key(q), Cursor.parse(after, 2), rows);
    return Page.of(found, rows, (CompanyState c) -> Cursor.of(c.name(), c.id()), request, null)
        .toResponse();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"viewer", "sales", "marketing", "steward", "manager", "delivery", "admin"})
  @APIResponseSchema(value = CompanyState.class, responseCode = "200")
  @Operation(operationId = "getCompany", summary = "Read a company")
  public Response read(UUID id) {
    return answer(Response.ok(), companies.require(id));
  }

  @POST
  @Idempotent
  @RolesAllowed({"sales", "marketing", "steward", "manager", "admin"})
  @APIResponseSchema(value = CompanyState.class, responseCode = "201")
  @Operation(
      operationId = "createCompany",
      summary = "Make a company, or find the one of that name: 200 then",
      description = "Names that differ in case and blanks only are one company.")
  public Response create(@NotNull @Valid CompanyChange entered) {
    return idempotency.once(() -> {
      var known = companies.isKnown(entered.name());
      var company = companies.named(entered.name());
      var location = URI.create("/api/v1/companies/" + company.id());
      var answer = known ? Response.ok().location(location) : Response.created(location);
      return answer(answer, companies.require(company.id()));
    });
  }

  private static Response answer(Response.ResponseBuilder answer, CompanyState company) {
    return answer
        .header(HttpHeaders.ETAG, new ETag(company.version(), 0).toString())
        .header(Sequence.HEADER, Sequence.header(Topic.COMPANY, company.id(), company.version()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(company)
        .build();
  }
}
