package io.clientele.dedupe.check;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.clientele.contracts.Phone;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it may be saved, in the form of the contacts API; what the rules do not need is
 * ignored.
 *
 * @param id its id if it is already stored, so that it is not its own candidate
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordView(
    @Nullable UUID id,
    @Size(max = 100) @Nullable List<PhoneView> phones,
    @Nullable AddressView address) {

  /** A phone number of it, as entered or already in E.164. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record PhoneView(@Size(max = 250) @Nullable String value, @Size(max = 32) @Nullable String e164) {
    Phone toPhone() {
      return new Phone(value == null ? "" : value, e164, null);
    }
  }

  /** Where it is, which tells how its national numbers are to be read. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record AddressView(@Nullable String country) {}

  List<Phone> toPhones() {
    return phones == null ? List.of() : phones.stream().map(PhoneView::toPhone).toList();
  }

  @Nullable String country() {
    return address == null ? null : address.country();
  }
}
