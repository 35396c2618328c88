package io.clientele.matching.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.matching.index.Index;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedTest {
  /** Given name, family name, company, phone, e-mail, street, city, postcode, birth date. */
  private static final String STORED =
      "robert/lindqvist/brightwater/442079460695/r.lindqvist@gmail.com/4 elm street/leeds/ls12ab/"
          + "19800214";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "rob/lindqvist//442079460695/////, likely, a nickname and a phone that a household shares",
    "robert/lindqvist///r.lindqvist@gmail.com////, sure, name and e-mail",
    "robert/lindqvist//////ls12ab/19800214, sure, 'name, postcode and birth date'",
    "robert/lindkvist/brightwater//////, likely, a name nearly the same in one firm",
    "robert/lindqvist///////, possible, there are namesakes",
    "maria/ortega//442079460695/////, none, a switchboard",
    "anna/lindqvist//442079460695//4 elm street/leeds/ls12ab/, none, of one household",
  })
  void weighsContactsOfABaseThatHasNoneYet(String written, String band, String why) {
    assertThat(reached(Shipped.contact(), STORED, written)).as(why).isEqualTo(band);
  }

  /** Name without legal form, phone, street, city, postcode, web address. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "brightwater instruments/////, likely, the name alone",
    "brightwatr instruments/////, likely, a typing error in it",
    "brightwater instruments/442079460695////, sure, name and phone",
    "brightwater foundry/////, none, one word of it",
    "ortega sons/442079460695////, none, another name at a shared number",
  })
  void weighsCompaniesAlsoByTheirNameAlone(String written, String band, String why) {
    var stored = "brightwater instruments/442079460695////";
    assertThat(reached(Shipped.company(), stored, written)).as(why).isEqualTo(band);
  }

  private static String reached(Model model, String stored, String written) {
    var index = new Index(model);
    index.put(1, forms(stored));
    var found = index.check(forms(written));
    if (found.isEmpty()) {
      return "none";
    }
    var best = found.getFirst();
    return best.sure() ? "sure" : best.weight() >= 3 ? "likely" : "possible";
  }

  private static String[][] forms(String written) {
    return Arrays.stream(written.split("/", -1))
        .map(value -> value.isEmpty() ? new String[0] : new String[] {value})
        .toArray(String[][]::new);
  }
}
