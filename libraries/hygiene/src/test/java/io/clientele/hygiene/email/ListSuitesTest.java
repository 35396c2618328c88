package io.clientele.hygiene.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every entry of the public lists has the flag of its list. */
class ListSuitesTest {
  /** Nothing is known to relay at the first, the second is an emoji, the others are no domains. */
  private static final Set<String> DIFFERENCES =
      Set.of(
          "me@hide-my-email.com",
          "me@xn--o38h.abrdns.com",
          "me@404: not found",
          "me@asean-mail",
          "me@check.com12",
          "me@housefancom",
          "me@milmail.com15",
          "me@multiplechoices",
          "me@music.com19");

  @ParameterizedTest(name = "{0} is {2}")
  @CsvSource({
    "disposable-email-domains/disposable_email_blocklist.conf, me@%s, DISPOSABLE",
    "role-based/roles.txt, %s@example.com, ROLE",
    "derived/free-providers.txt, me@%s, FREE"
  })
  void flagsEveryEntry(String list, String address, EmailFlag flag) {
    var missed =
        Suites.lines(list).stream()
            .map(address::formatted)
            .filter(entry -> !DIFFERENCES.contains(entry) && !is(entry, flag))
            .toList();
    assertThat(missed).isEmpty();
  }

  @Test
  void flagsEveryRelayAndCallsNoneDisposable() {
    for (var domain : Suites.json("derived/relay-domains.json").get("domains")) {
      var address = "me@" + domain.asText();
      assertThat(is(address, EmailFlag.RELAY))
          .as(address)
          .isNotEqualTo(DIFFERENCES.contains(address));
      assertThat(is(address, EmailFlag.DISPOSABLE)).as(address).isFalse();
    }
  }

  @Test
  void callsNothingDisposableThatIsAllowed() {
    var allowed = new HashSet<>(Suites.lines("disposable-email-domains/allowlist.conf"));
    assertThat(allowed).isNotEmpty().noneMatch(domain -> is("me@" + domain, EmailFlag.DISPOSABLE));
  }

  private static boolean is(String address, EmailFlag flag) {
    return EmailJudge.shipped().judge(address) instanceof EmailVerdict.Valid valid
        && valid.is(flag);
  }
}
