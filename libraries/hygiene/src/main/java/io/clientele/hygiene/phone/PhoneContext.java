package io.clientele.hygiene.phone;

import org.jspecify.annotations.Nullable;

/**
 * What is known about where a number written in national form belongs. Regions are ISO 3166 codes
 * such as {@code GB} in any case; a region that does not exist is no hint.
 *
 * @param stated given together with this number
 * @param address the country of the contact's address
 * @param source the region of the form, file or system the number came from
 * @param areaCode the area code that local numbers of the source leave out, such as {@code 312}
 * @param workspace the default of the whole base
 */
public record PhoneContext(
    @Nullable String stated,
    @Nullable String address,
    @Nullable String source,
    @Nullable String areaCode,
    @Nullable String workspace) {

  private static final PhoneContext UNKNOWN = new PhoneContext(null, null, null, null, null);

  /** Nothing is known: only international numbers can be understood. */
  public static PhoneContext unknown() {
    return UNKNOWN;
  }

  /** The region was given together with the number. */
  public static PhoneContext of(@Nullable String region) {
    return UNKNOWN.withStated(region);
  }

  /** The same with the region that was given together with the number. */
  public PhoneContext withStated(@Nullable String region) {
    return new PhoneContext(region, address, source, areaCode, workspace);
  }

  /** The same with the country of the contact's address. */
  public PhoneContext withAddress(@Nullable String country) {
    return new PhoneContext(stated, country, source, areaCode, workspace);
  }

  /** The same with what the source says. */
  public PhoneContext withSource(@Nullable String region, @Nullable String code) {
    return new PhoneContext(stated, address, region, code, workspace);
  }

  /** The same with the workspace's default region. */
  public PhoneContext withWorkspace(@Nullable String region) {
    return new PhoneContext(stated, address, source, areaCode, region);
  }

  @Nullable String hint(RegionSource hint) {
    return switch (hint) {
      case WRITTEN -> null;
      case STATED -> stated;
      case ADDRESS -> address;
      case SOURCE -> source;
      case WORKSPACE -> workspace;
    };
  }

  /** Where the area code belongs: to the source, else to the workspace; null for anywhere. */
  @Nullable String home() {
    return source == null ? workspace : source;
  }
}
