package io.clientele.hygiene.phone;

import org.jspecify.annotations.Nullable;

/**
 * What is known about where a number written in national form belongs.
 *
 * @param region ISO 3166 code such as {@code GB}
 * @param areaCode the area code that local numbers of this source leave out, such as {@code 312}
 */
public record PhoneContext(@Nullable String region, @Nullable String areaCode) {

  /** Nothing is known: only international numbers can be understood. */
  public static PhoneContext unknown() {
    return new PhoneContext(null, null);
  }

  /** National numbers belong to this region. */
  public static PhoneContext of(String region) {
    return new PhoneContext(region, null);
  }
}
