package io.clientele.analytics.quality;

/**
 * How many contacts have which want; the contacts are those in use, frozen ones included.
 *
 * @param contacts how many there are
 * @param withoutPhone contacts whose phone is empty
 * @param suspiciousPhone contacts with a number that looks typed to fill a field
 * @param notJudged contacts whose present values have no verdict yet
 * @param notUpdatedFor12Months contacts nobody has changed for twelve months or more
 * @param openDuplicates contacts in at least one open duplicate group
 * @param openDuplicateGroups groups that wait for a decision
 */
record QualityView(
    long contacts,
    long withoutEmail,
    long withoutPhone,
    long suspiciousPhone,
    long invalidPhone,
    long undeliverableEmail,
    long notJudged,
    long withoutOwner,
    long withoutSource,
    long notUpdatedFor12Months,
    long openDuplicates,
    long openDuplicateGroups) {}
