package io.clientele.contacts.importing;

import io.clientele.contacts.importing.ImportJob.Choices;
import io.clientele.kit.http.LargeBody;
import io.clientele.kit.idempotency.Idempotent;
import io.clientele.kit.problem.Rejection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Files on their way in: sending one and listing them. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Imports")
class ImportsResource {
  private static final int LISTED = 50;
  private static final int LONGEST_NAME = 200;
  private static final Pattern AREA_CODE = Pattern.compile("\\d{1,6}");
  private static final Pattern REGION = Pattern.compile("[A-Za-z]{2}");

  private final AcceptImport accept;
  private final Imports imports;
  private final Clock clock;

  ImportsResource(AcceptImport accept, Imports imports, Clock clock) {
    this.accept = accept;
    this.imports = imports;
    this.clock = clock;
  }

  /** The newest imports. */
  record ImportsView(List<ImportView> items) {}

  @GET
  @RolesAllowed({"marketing", "steward", "manager", "admin", "service"})
  @Operation(operationId = "listImports", summary = "The newest imports")
  public ImportsView list() {
    return new ImportsView(
        imports.newest(LISTED).stream().map(job -> ImportView.of(job, Map.of(), clock)).toList());
  }

  @POST
  @Idempotent
  @LargeBody
  @Consumes({"text/csv", "text/plain", "text/tab-separated-values", "application/octet-stream"})
  @RolesAllowed({"marketing", "steward", "manager", "admin", "service"})
  @APIResponseSchema(value = ImportView.class, responseCode = "202")
  @Operation(
      operationId = "createImport",
      summary = "Send a CSV file and, unless run=false, run it")
  public Response create(
      @RestQuery @DefaultValue("contacts") String as,
      @RestQuery @Nullable String duplicates,
      @RestQuery @Nullable String region,
      @RestQuery @Nullable String areaCode,
      @RestQuery @DefaultValue("import.csv") String filename,
      @RestQuery @Nullable String system,
      @RestQuery @DefaultValue("USD") String currency,
      @RestQuery @Nullable String map,
      @RestQuery @DefaultValue("true") boolean run,
      @Context SecurityContext caller,
      InputStream body)
      throws IOException {
    var choices =
        new Choices(
            name(filename, "/filename"),
            system == null ? name(filename, "/filename") : name(system, "/system"),
            Duplicates.of(duplicates),
            matching(region, REGION, "/region", "a two-letter country code"),
            matching(areaCode, AREA_CODE, "/areaCode", "the digits of an area code"),
            currency(currency));
    var wish =
        new AcceptImport.Wish(
            ImportKind.of(as), choices, chosen(map), run, caller.getUserPrincipal().getName());
    return accept.accept(wish, body, this::accepted);
  }

  private Response accepted(ImportJob job) {
    return Response.accepted(ImportView.of(job, Map.of(), clock))
        .location(URI.create(ImportView.address(job.id())))
        .header("Cache-Control", "no-store")
        .build();
  }

  private static String name(String given, String pointer) {
    var name = given.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw bad(pointer, "a name of 1 to " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private static @Nullable String matching(
      @Nullable String given, Pattern form, String pointer, String expected) {
    if (given == null || given.isBlank()) {
      return null;
    }
    if (!form.matcher(given.strip()).matches()) {
      throw bad(pointer, expected);
    }
    return given.strip().toUpperCase(Locale.ROOT);
  }

  private static String currency(String given) {
    try {
      return Currency.getInstance(given.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
    } catch (IllegalArgumentException unknown) {
      throw bad("/currency", "an ISO 4217 code such as EUR");
    }
  }

  /** {@code Site name=company,Fax=} says which field a column goes to, or that it goes nowhere. */
  private static Map<String, @Nullable String> chosen(@Nullable String map) {
    var chosen = new LinkedHashMap<String, @Nullable String>();
    if (map != null && !map.isBlank()) {
      for (var pair : map.split(",", -1)) {
        var at = pair.lastIndexOf('=');
        if (at < 1) {
          throw bad("/map", "COLUMN=FIELD, several with commas between");
        }
        chosen.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
      }
    }
    return chosen;
  }

  private static Rejection bad(String pointer, String expected) {
    return new Rejection(400, "bad-parameter", "Send " + pointer.substring(1) + " as " + expected)
        .error(pointer, "invalid", "Expected " + expected + ".");
  }
}
