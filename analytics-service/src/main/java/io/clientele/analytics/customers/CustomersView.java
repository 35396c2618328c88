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
   * How many people these are. Groups with a common contact are one person.
   *
   * @param decided records − merged: what somebody decided
   * @param ifSureAreOnePerson what it would be if every two who are surely one were one person,
   *     also those in open groups that are only likely as a whole
   * @param ifLikelyAreOnePerson the same with open groups that are likely, too; the phone alone
   *     makes nobody likely here, since a household or a firm has one, too
   * @param ifSamePhoneIsOnePerson what it would be if everybody in an open same-phone group were
   *     one person, and nobody else
   */
  record PeopleView(
      @Schema(examples = "997") long decided,
      @Schema(examples = "990") long ifSureAreOnePerson,
      @Schema(examples = "866") long ifLikelyAreOnePerson,
      @Schema(examples = "871") long ifSamePhoneIsOnePerson) {}
}
