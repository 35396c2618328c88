package io.clientele.validation.rules;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.clientele.hygiene.contact.ContactJudge;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
@TestProfile(NewerListsTest.Folder.class)
class NewerListsTest {
  public static final class Folder implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("clientele.validation.lists", "src/test/lists");
    }
  }

  @Test
  void aFileOfTheFolderReplacesTheShippedOneAndTheVersionSaysSo() {
    given()
        .header("Authorization", Tokens.bearer("sales"))
        .contentType(ContentType.JSON)
        .body("{\"address\": \"ada@throwaway.example\"}")
        .post("/api/v1/validation/email")
        .then()
        .statusCode(200)
        .body("flags.disposable", equalTo(true))
        .body("listsVersion", not(equalTo(ContactJudge.shipped().versions().get("email"))));
  }
}
