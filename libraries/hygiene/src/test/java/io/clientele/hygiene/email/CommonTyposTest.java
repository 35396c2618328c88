package io.clientele.hygiene.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonTyposTest {
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "gmial.com, gmail.com, swapped letters",
    "gmal.com, gmail.com, a letter is missing",
    "gmaill.com, gmail.com, a letter too many",
    "hotmial.com, hotmail.com, swapped letters",
    "yaho.com, yahoo.com, a letter is missing",
    "outlok.com, outlook.com, a letter is missing",
    "gmail.con, gmail.com, no such top-level domain",
    "GMIAL.con, gmail.com, both at once",
    "acme.con, acme.com, no such top-level domain",
    "yahoo.co.ik, yahoo.co.uk, no such top-level domain",
    "gmail.cim, gmail.com, no such top-level domain",
    "example.couk, example.co.uk, a dot is missing in the ending",
    "gmailc.om, gmail.com, the dot is at another place",
    "i.cloud, , a dot between whole words is no slip",
    "bigpon.com, bigpond.com, a letter is missing",
    "gmail.com, , it exists",
    "email.com, , it exists",
    "grail.com, , it exists",
    "hotmail.co, , Colombia exists",
    "gmail.co, , Colombia exists",
    "mail.example.com, , like none",
    "fmail.co.uk, , like none of that ending",
    "xgmail.com, , a first letter is rarely mistyped",
    "cutlook.com, , a first letter is rarely mistyped",
    "aol.co, , short names have too many neighbours"
  })
  void suggestsOnlyWhatIsNearlySure(String domain, @Nullable String meant, String why) {
    var verdict = EmailJudge.shipped().judge("me@" + domain);
    assertThat(verdict).isInstanceOf(EmailVerdict.Valid.class);
    assertThat(verdict.suggestion().orElse(null))
        .as(why)
        .isEqualTo(meant == null ? null : "me@" + meant);
  }

  @Test
  void leavesFreeProvidersAlone() {
    var wrong =
        Suites.lines("derived/free-providers.txt").stream()
            .filter(domain -> EmailJudge.shipped().judge("me@" + domain).suggestion().isPresent())
            .toList();
    assertThat(wrong).isEmpty();
  }
}
