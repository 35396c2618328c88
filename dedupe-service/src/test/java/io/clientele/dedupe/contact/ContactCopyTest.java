package io.clientele.dedupe.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.ContactState;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactCopyTest {
  @ParameterizedTest
  @CsvSource({
    "ACTIVE, true, a record of the base",
    "FROZEN, true, still a record and still called by mistake once thawed",
    "DELETED, false, in the recycle bin",
    "MERGED, false, its survivor carries its numbers",
    "ERASED, false, nothing may be known of it",
    "UNKNOWN, false, a state invented later",
  })
  void countsOnlyRecordsOfTheBase(ContactState.State state, boolean counts, String why) {
    var copy = new ContactCopy(UUID.randomUUID(), state, new TreeSet<>(), null);
    assertThat(copy.counts()).as(why).isEqualTo(counts);
  }
}
