package io.clientele.dedupe.rule;

import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.dedupe.contact.ContactForms;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells by which rules duplicates are found. */
@Path("/api/v1/duplicates/rules")
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
@Tag(name = "Duplicates")
class RuleResource {
  private static final RuleView SAME_PHONE =
      new RuleView(
          "contact",
          SamePhone.NAME,
          List.of("phones"),
          Level.LIKELY.json(),
          "Contacts with the same phone number, however it is written; junk numbers do not count.");

  private static final RuleView ALIKE =
      new RuleView(
          "contact",
          Alike.NAME,
          ContactForms.FIELDS,
          Level.POSSIBLE.json(),
          "Contacts whose values, weighed together, make it likely that they are one; each group"
              + " tells its own level: sure, likely or possible.");

  private static final RuleView ALIKE_COMPANIES =
      new RuleView(
          "company",
          Alike.COMPANIES,
          List.of("name"),
          Level.POSSIBLE.json(),
          "Companies whose names are alike, whatever their legal form and the order of words.");

  @GET
  @Operation(operationId = "listDuplicateRules", summary = "The rules that make groups")
  public Map<String, List<RuleView>> rules() {
    return Map.of("items", List.of(SAME_PHONE, ALIKE, ALIKE_COMPANIES));
  }
}
