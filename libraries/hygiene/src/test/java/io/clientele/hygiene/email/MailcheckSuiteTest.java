package io.clientele.hygiene.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The specification of mailcheck with the lists it is written for. */
class MailcheckSuiteTest {
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "domains",
          List.of(
              "google.com",
              "gmail.com",
              "emaildomain.com",
              "comcast.net",
              "facebook.com",
              "msn.com"),
          "secondLevelDomains",
          List.of("yahoo", "hotmail", "mail", "live", "outlook", "gmx"),
          "topLevelDomains",
          List.of("co.uk", "com", "org", "info", "fr"));

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void suggestsAsSpecified(JsonNode test) {
    var input = test.get("input").asText();
    var found =
        test.get("kind").asText().equals("closest")
            ? DomainTypos.closest(input, list(test.get("list").asText()))
            : typos(test.get("withTlds").asBoolean()).suggest(domain(input));
    assertThat(found.orElse(null)).isEqualTo(test.get("expected").textValue());
  }

  @Test
  void countsSwappedLettersAsOneError() {
    var typos = new DomainTypos(List.of("gmail.com"), List.of(), List.of());
    assertThat(typos.suggest("gmial.cmo")).contains("gmail.com");
    assertThat(typos.suggest("mgial.cmo")).isEmpty();
  }

  private static DomainTypos typos(boolean withLabels) {
    return new DomainTypos(
        list("domains"),
        withLabels ? list("secondLevelDomains") : List.of(),
        withLabels ? list("topLevelDomains") : List.of());
  }

  private static List<String> list(String name) {
    return LISTS.getOrDefault(name, List.of());
  }

  private static String domain(String address) {
    return address.indexOf('@') < 0
        ? ""
        : address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  static Stream<JsonNode> cases() {
    return StreamSupport.stream(Suites.json("mailcheck/cases.json").spliterator(), false);
  }
}
