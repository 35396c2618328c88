package io.clientele.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.hygiene.phone.PhoneContext;
import io.clientele.kit.problem.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of entered values before they are stored. */
class PreparationTest {
  @ParameterizedTest(name = "{3}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "{'value': '020 7946 0695'}, , +442079460695, the workspace's region is the last resort",
        "{'value': '+44 20 7946 0695'}, RU, +442079460695, an international number needs no region",
        "{'value': '84951110000'}, RU, +74951110000, the address's country comes before the"
            + " workspace",
        "\"{'value': '8 (495) 111-00-00', 'region': 'ru'}\", GB, +74951110000, the number's own"
            + " region comes first",
        "{'value': 'call after six'}, GB, , no number is kept as entered without E.164",
      })
  void bringsPhonesToE164(String phone, String country, String e164, String why) {
    var address = country == null ? "{}" : "{'country': '" + country + "'}";
    var stored =
        Samples.prepared("{'phones': [%s], 'address': %s}".formatted(phone, address)).values();
    assertThat(stored.phones().getFirst().e164()).as(why).isEqualTo(e164);
  }

  @Test
  void keepsWhatWasEnteredBesideTheE164Form() {
    var phone = Samples.prepared("{'phones': [{'value': ' 020 7946 0695 '}]}").values().phones();
    assertThat(phone.getFirst().value()).isEqualTo("020 7946 0695");
    assertThat(phone.getFirst().type()).isEqualTo("fixed-line");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "' Ada@BÜCHER.example ', Ada@bücher.example, the domain in small letters",
    "ada@example.org, ada@example.org, as entered",
    "ada@@example.org, , no address has no form"
  })
  void keepsTheNormalFormOfAnAddressBesideWhatWasEntered(
      String value, String normalized, String why) {
    var body = "{'emails': [{'value': '%s', 'normalized': 'what@clients.send'}]}".formatted(value);
    var stored = Samples.prepared(body).values().emails().getFirst();
    assertThat(stored.value()).as(why).isEqualTo(value.strip());
    assertThat(stored.normalized()).as(why).isEqualTo(normalized);
  }

  @Test
  void changesNothingInAnAddressStoredBeforeItHadANormalForm() {
    var before = Samples.contact("{'emails': [{'value': 'Ada@EXAMPLE.org', 'primary': true}]}");
    assertThat(Samples.preparation().changed(before, before).values().emails())
        .isEqualTo(before.emails());
  }

  @Test
  void makesLocalNumbersOfASourceWholeByItsAreaCode() {
    var prepared =
        Samples.preparation()
            .prepare(
                Samples.contact("{'phones': [{'value': '744-5000'}]}"),
                PhoneContext.unknown().withSource("US", "312"));
    assertThat(prepared.values().phones().getFirst().e164()).isEqualTo("+13127445000");
  }

  @Test
  void givesEqualPhonesAndMailboxesEqualKeys() {
    var one =
        Samples.prepared(
            "{'emails': [{'value': 'Ann.Lee+shop@gmail.com'}], 'phones': [{'value':"
                + " '02079460695'}]}");
    var other =
        Samples.prepared(
            "{'emails': [{'value': 'annlee@googlemail.com'}],"
                + " 'phones': [{'value': '+44 (0)20 7946 0695'}]}");
    assertThat(one.keys())
        .isEqualTo(other.keys())
        .containsExactly("email:annlee@gmail.com", "phone:+442079460695");
  }

  @Test
  void givesNoKeyToJunkOrToWhatIsNoAddress() {
    var prepared =
        Samples.prepared("{'emails': [{'value': 'none'}], 'phones': [{'value': '0000000000'}]}");
    assertThat(prepared.keys()).isEmpty();
    assertThat(prepared.values().emails().getFirst().value()).isEqualTo("none");
  }

  @Test
  void keepsTheE164FormOfAnUntouchedPhoneWhenTheCountryChanges() {
    var before = Samples.prepared("{'phones': [{'value': '020 7946 0695'}]}").values();
    var after =
        Samples.preparation()
            .changed(
                Samples.contact(
                    "{'phones': [{'value': '020 7946 0695'}], 'address': {'country': 'RU'}}"),
                before);
    assertThat(after.values().phones().getFirst().e164()).isEqualTo("+442079460695");
    assertThat(after.keys()).containsExactly("phone:+442079460695");
  }

  @Test
  void makesTheFirstMailPrimaryWhenNoneIs() {
    var emails =
        Samples.prepared("{'emails': [{'value': 'a@example.org'}, {'value': 'b@example.org'}]}")
            .values()
            .emails();
    assertThat(emails).extracting(EmailChange::primary).containsExactly(true, false);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "{'tags': ['vip']} | '' | nobody can be known by tags alone",
        "{'givenName': 'A\\u0000'} | /givenName | a NUL cannot be stored",
        "{'givenName': 'A', 'custom': {'x': '\\ud800'}} | /custom/x | half a character is no text",
        "{'emails': [{'value': 'a@b.org', 'primary': true}, {'value': 'c@b.org', 'primary': true}]}"
            + " | /emails/1/primary | only one can be primary",
        "{'phones': [{'value': ''}]} | /phones/0/value | a phone needs a value",
        "{'phones': [null]} | /phones/0 | nothing is no phone",
        "{'phones': [{'value': '1', 'region': 'Britain'}]} | /phones/0/region | two letters",
      })
  void refusesAndPoints(String json, String pointer, String why) {
    assertThatExceptionOfType(Rejection.class)
        .as(why)
        .isThrownBy(() -> Samples.prepared(json))
        .satisfies(refused -> {
          assertThat(refused.status()).isEqualTo(422);
          assertThat(refused.errors().getFirst().pointer()).isEqualTo(pointer.replace("'", ""));
        });
  }

  @Test
  void refusesATooLongValueWithItsPointer() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> Samples.prepared("{'givenName': '" + "x".repeat(201) + "'}"))
        .satisfies(refused -> {
          assertThat(refused.errors().getFirst().pointer()).isEqualTo("/givenName");
          assertThat(refused.errors().getFirst().code()).isEqualTo("wrong-length");
        });
  }
}
