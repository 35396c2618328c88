package io.clientele.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.kit.problem.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void readsWhatItWrote() {
    var cursor = Cursor.of("Å \"quoted\" /+= 名", 42L);
    assertThat(Cursor.parse(cursor.text(), 2)).isEqualTo(cursor);
    assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void isAbsentOnTheFirstPage() {
    assertThat(Cursor.parse(null, 1)).isNull();
    assertThat(Cursor.parse("", 1)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"a\"]",
        "[\"a\",\"b\",\"c\"]",
        "{}",
        "null",
        "[1",
        "[[\"a\"],\"b\"]",
        "[null,\"b\"]"
      })
  void refusesATextThatIsNotItsOwn(String json) {
    var tampered =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    refused(tampered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "a", "not a cursor", "ÿ"})
  void refusesATextThatIsNotBase64(String text) {
    refused(text);
  }

  private static void refused(String text) {
    assertThatThrownBy(() -> Cursor.parse(text, 2))
        .isInstanceOfSatisfying(
            Rejection.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(400);
              assertThat(refusal.slug()).isEqualTo("bad-cursor");
              assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/after");
            });
  }
}
