package io.clientele.analytics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.VerdictState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictCopyTest {
  @ParameterizedTest
  @CsvSource({
    "phones, suspicious, true, false, false",
    "phones/1, suspicious, true, false, false",
    "phones, invalid, false, true, false",
    "phones, valid, false, false, false",
    "emails, undeliverable, false, false, true",
    "emails, suspicious, false, false, false",
    "fullName, invalid, false, false, false",
  })
  void countsWhatIsSaidOfAPhoneOrAnEmail(
      String field, String verdict, boolean suspicious, boolean invalid, boolean undeliverable) {
    var fine = judged("emails", "deliverable");
    var state =
        new VerdictState(
            UUID.randomUUID(),
            1,
            "hash",
            1,
            List.of(fine, judged(field, verdict)),
            VerdictState.Recommendation.KEEP,
            Instant.EPOCH);
    assertThat(VerdictCopy.of(state))
        .isEqualTo(new VerdictCopy(state.contactId(), "hash", suspicious, invalid, undeliverable));
  }

  private static FieldVerdict judged(String field, String verdict) {
    return new FieldVerdict(field, null, verdict, FieldVerdict.State.FINAL, List.of());
  }
}
