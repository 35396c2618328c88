package io.clientele.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.kit.problem.Rejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {
  @ParameterizedTest
  @CsvSource({
    "Site name, company",
    "Address, street",
    "Zip, postalCode",
    "Phone, phone",
    "E-mail, email",
    "First name, givenName",
    "SURNAME, familyName",
    "postal_code, postalCode",
    "phone_2, phone",
    "Date of Birth, birthDate",
  })
  void knowsWhatFilesCallTheFieldsOfContacts(String header, String field) {
    assertThat(guess(ImportKind.CONTACTS, header).fields()).containsEntry(header, field);
  }

  @ParameterizedTest
  @CsvSource({
    "opportunity_id, id",
    "sales_agent, owner",
    "account, company",
    "deal_stage, stage",
    "engage_date, engagedAt",
    "close_date, closedAt",
    "close_value, value",
    "engaging_days_ago, engagedDaysAgo",
  })
  void knowsWhatFilesCallTheFieldsOfDeals(String header, String field) {
    assertThat(guess(ImportKind.DEALS, header).fields()).containsEntry(header, field);
  }

  @Test
  void leavesOutAColumnWhoseValuesAreSomethingElse() {
    var rows = List.of(List.of("09/30/14", "providers.csv"), List.of("", "schools.csv"));

    var mapping = Mapping.guess(ImportKind.CONTACTS, List.of("Email Address", "Source"), rows);

    assertThat(mapping.fields()).isEmpty();
  }

  @Test
  void takesSeveralPhonesButOneCompany() {
    var mapping = guess(ImportKind.CONTACTS, "Phone", "Mobile", "Company", "Organisation");

    assertThat(mapping.fields())
        .isEqualTo(Map.of("Phone", "phone", "Mobile", "phone", "Company", "company"));
  }

  @Test
  void letsTheClientTakeAFieldFromAGuess() {
    var columns = List.of("Name", "Trade");
    var mapping =
        guess(ImportKind.CONTACTS, "Name", "Trade")
            .with(ImportKind.CONTACTS, columns, Map.of("Trade", "fullName"));

    assertThat(mapping.fields()).isEqualTo(Map.of("Trade", "fullName"));
  }

  @Test
  void letsTheClientLeaveAColumnOut() {
    var nowhere = new HashMap<String, @Nullable String>();
    nowhere.put("Name", null);

    assertThat(
            guess(ImportKind.CONTACTS, "Name")
                .with(ImportKind.CONTACTS, List.of("Name"), nowhere)
                .fields())
        .isEmpty();
  }

  @Test
  void refusesAFieldThatDoesNotExist() {
    assertThatThrownBy(() -> Mapping.chosen(ImportKind.DEALS, List.of("A"), Map.of("A", "colour")))
        .isInstanceOfSatisfying(
            Rejection.class, refused -> assertThat(refused.slug()).isEqualTo("invalid-mapping"));
  }

  @Test
  void saysWhichFieldIsNeeded() {
    assertThat(guess(ImportKind.PURCHASES, "customer_id", "date").missing(ImportKind.PURCHASES))
        .containsExactly(Set.of("amount"));
  }

  private static Mapping guess(ImportKind kind, String... columns) {
    return Mapping.guess(kind, List.of(columns), List.of());
  }
}
