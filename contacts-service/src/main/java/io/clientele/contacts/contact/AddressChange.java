package io.clientele.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A postal address as entered.
 *
 * @param country ISO 3166 code where known; it also says where national phone numbers belong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AddressChange(
    @Nullable @Size(max = 300) String street,
    @Nullable @Size(max = 300) String line2,
    @Nullable @Size(max = 200) String city,
    @Nullable @Size(max = 200) String region,
    @Nullable @Size(max = 40) String postalCode,
    @Nullable @Size(max = 100) String country) {
  /** Strips the texts. */
  public AddressChange {
    street = Texts.clean(street);
    line2 = Texts.clean(line2);
    city = Texts.clean(city);
    region = Texts.clean(region);
    postalCode = Texts.clean(postalCode);
    country = Texts.clean(country);
  }

  boolean isEmpty() {
    return street == null
        && line2 == null
        && city == null
        && region == null
        && postalCode == null
        && country == null;
  }
}
