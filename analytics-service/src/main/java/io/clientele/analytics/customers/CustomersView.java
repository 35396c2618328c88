package io.clientele.analytics.customers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Records against people.
 *
 * @param records contacts in the base, parts of merged ones included; without deleted and erased
 * @param merged records that were decided to be part of another
 */
record CustomersView(
    @Schema(examples = "1000") long records,
    @Schema(examples = "3") long merged,
    PeopleView people) {

  /**
   * How many people these are.
   *
   * @param decided records − merged: what somebody decided
   * @param ifSamePhoneIsOnePerson what it would be if everybody in an open same-phone group were
   *     one person; groups with a common contact are one person
   */
  record PeopleView(
      @Schema(examples = "997") long decided,
      @Schema(examples = "871") long ifSamePhoneIsOnePerson) {}

  static CustomersView of(long records, long merged, long saved) {
    var decided = records - merged;
    return new CustomersView(records, merged, new PeopleView(decided, decided - saved));
  }
}
