package io.clientele.dedupe.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.Address;
import io.clientele.contracts.Phone;
import io.clientele.matching.learn.Shipped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactFormsTest {
  @ParameterizedTest(name = "{5}")
  @CsvSource({
    "Robert, Lindqvist, , robert, lindqvist, as written",
    "Юлия, Щукина, , yuliya, shchukina, another alphabet",
    ", , François  O'Neil, francois, oneil, one field for the whole name",
    ", , Cher, , cher, a single word is taken for the family's name",
    "Ann, , Ann Lee, ann, , a part of the name outranks the whole",
    "unknown, N/A, , , , typed to fill the field",
  })
  void readsNames(
      @Nullable String given,
      @Nullable String family,
      @Nullable String full,
      @Nullable String first,
      @Nullable String last,
      String why) {
    var forms = forms(named(given, family, full));
    assertThat(text(forms[0])).as(why).isEqualTo(first == null ? "" : first);
    assertThat(text(forms[1])).as(why).isEqualTo(last == null ? "" : last);
  }

  @Test
  void readsEverythingElseInTheOrderOfTheModel() {
    var forms =
        forms(
            new Written(
                null,
                null,
                null,
                "The Brightwater & Sons, Ltd.",
                List.of(
                    new Phone("020 7946 0695", null, null),
                    new Phone("+44 20 7946 0695", null, null),
                    new Phone("1234567890", null, null)),
                List.of("R.Lindqvist+news@GMail.com", "not an address"),
                new Address("4 Elm St.", null, "Köln", null, "LS1 2AB", "GB"),
                LocalDate.of(1980, 2, 14)));
    assertThat(Arrays.stream(forms).map(ContactFormsTest::text))
        .containsExactly(
            "",
            "",
            "brightwater sons",
            "442079460695",
            "rlindqvist@gmail.com",
            "4 elm street",
            "koln",
            "ls12ab",
            "19800214");
    assertThat(Shipped.contact().fields()).hasSameSizeAs(forms);
  }

  private static Written named(
      @Nullable String given, @Nullable String family, @Nullable String full) {
    return new Written(given, family, full, null, List.of(), List.of(), null, null);
  }

  private static String text(String[] values) {
    return Arrays.stream(values).collect(Collectors.joining("/"));
  }

  private static String[][] forms(Written person) {
    return ContactForms.of(person, person.phoneKeys());
  }
}
