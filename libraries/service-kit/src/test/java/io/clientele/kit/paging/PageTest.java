package io.clientele.kit.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.clientele.kit.sample.Notes;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.time.Ids;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PageTest {
  @Inject Notes notes;
  @Inject Ids ids;

  private final String prefix = "page-" + UUID.randomUUID() + "-";
  private final String first = "/api/v1/notes?limit=4&prefix=" + prefix;

  /** Three rows to each value of the sort, so that pages end in the middle of equal ones. */
  private List<String> written(int rows) {
    var written = new ArrayList<String>();
    for (int n = 0; n < rows; n++) {
      var id = ids.next();
      notes.add(id, prefix + (char) ('b' + n / 3));
      written.add(id.toString());
    }
    return written;
  }

  @Test
  void neitherSkipsNorDoublesARowWhenOthersComeBetweenPages() {
    var written = written(18);
    var read = new ArrayList<String>();
    for (String next = first; next != null; next = page(next, read)) {
      notes.add(ids.next(), prefix + "a before all");
      notes.add(ids.next(), prefix + "d among them");
    }
    assertThat(read).doesNotHaveDuplicates();
    assertThat(read.stream().filter(written::contains)).containsExactlyElementsOf(written);
  }

  private static String page(String path, List<String> read) {
    var answer = sales().urlEncodingEnabled(false).get(path);
    JsonPath page = answer.then().statusCode(200).extract().jsonPath();
    read.addAll(page.getList("items.id"));
    var next = page.getString("next");
    var link = answer.header("Link");
    assertThat(link == null).isEqualTo(next == null);
    if (next != null) {
      assertThat(page.getList("items")).hasSize(4);
      assertThat(link).contains("rel=\"next\"");
    }
    return next;
  }

  @Test
  void saysThatAPageIsTheLastWhenItIsJustFull() {
    written(4);
    assertThat(page(first, new ArrayList<>())).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 501})
  void refusesAPageSizeOutOfBounds(int limit) {
    sales()
        .get("/api/v1/notes?prefix=x&limit=" + limit)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/bad-limit"))
        .body("errors[0].pointer", equalTo("/limit"));
  }

  @Test
  void takesPageSizesUpToTheBounds() {
    assertThat(Page.limit(1)).isEqualTo(1);
    assertThat(Page.limit(500)).isEqualTo(500);
    assertThat(Page.limit(null)).isEqualTo(50);
  }

  @Test
  void refusesATamperedCursor() {
    sales()
        .get("/api/v1/notes?prefix=x&after=WyJhIl0")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/bad-cursor"));
  }

  private static RequestSpecification sales() {
    return given().header("Authorization", Tokens.bearer("sales"));
  }
}
