package io.clientele.validation.check;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact to judge, as contacts are written; what is not judged yet may be there and is ignored.
 *
 * @param id of the caller's choice, given back
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ContactChange(
    @Size(max = 200) @Nullable String id,
    @Valid @Size(max = 100) List<@NotNull Email> emails,
    @Valid @Size(max = 100) List<@NotNull Phone> phones,
    @Valid @Nullable Address address) {
  ContactChange {
    emails = emails == null ? List.of() : emails;
    phones = phones == null ? List.of() : phones;
  }

  /** An e-mail address of the contact. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Email(@NotNull @Size(max = 1000) String value) {}

  /** A phone number of the contact. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Phone(@NotNull @Size(max = 250) String value, @Size(max = 2) @Nullable String region) {}

  /** Where its national numbers belong, unless they say otherwise. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Address(@Size(max = 100) @Nullable String country) {}
}
