package io.clientele.contacts.importing;

import java.util.Map;

/**
 * What became of rows.
 *
 * @param created new records
 * @param updated known ones that got something they lacked
 * @param marked those of the created that have the same phone or e-mail as another
 * @param known rows imported before, told by their ids and left alone
 * @param unparsablePhones kept as entered
 * @param invalidEmails kept as entered
 */
record Tally(
    long created,
    long updated,
    long marked,
    long known,
    long rejected,
    long unparsablePhones,
    long invalidEmails) {
  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

  static Tally created(long number) {
    return new Tally(number, 0, 0, 0, 0, 0, 0);
  }

  static Tally known(long number) {
    return new Tally(0, 0, 0, number, 0, 0, 0);
  }

  static Tally rejected(long number) {
    return new Tally(0, 0, 0, 0, number, 0, 0);
  }

  /** By name, for the database. */
  Map<String, Long> values() {
    return Map.of(
        "created", created,
        "updated", updated,
        "marked", marked,
        "known", known,
        "rejected", rejected,
        "unparsablePhones", unparsablePhones,
        "invalidEmails", invalidEmails);
  }

  Tally plus(Tally other) {
    return new Tally(
        created + other.created,
        updated + other.updated,
        marked + other.marked,
        known + other.known,
        rejected + other.rejected,
        unparsablePhones + other.unparsablePhones,
        invalidEmails + other.invalidEmails);
  }
}
