package io.clientele.hygiene.address;

import io.clientele.hygiene.text.Reason;
import io.clientele.hygiene.text.Standing;

/** What is to be said about a postal address besides its characters. */
public enum AddressReason implements Reason {
  ADDRESS_MISSING(Standing.INCOMPLETE, "There is no address."),
  COUNTRY_MISSING(Standing.INCOMPLETE, "Say in which country it is."),
  STREET_MISSING(Standing.INCOMPLETE, "The street is missing."),
  CITY_MISSING(Standing.INCOMPLETE, "The city is missing."),
  REGION_MISSING(Standing.INCOMPLETE, "Addresses of this country need a state or province."),
  POSTAL_CODE_MISSING(Standing.INCOMPLETE, "Addresses of this country need a postal code."),
  HOUSE_NUMBER_MISSING(Standing.INCOMPLETE, "The number of the house is missing."),
  POST_BOX(Standing.INCOMPLETE, "Couriers do not deliver to a post box."),
  COUNTRY_NAME(Standing.UNTIDY, "Keep the country as its ISO 3166 code."),
  COUNTRY_UNKNOWN(Standing.SUSPICIOUS, "No country has this name or code."),
  REGION_NAME(Standing.UNTIDY, "The post of this country writes the region otherwise."),
  REGION_UNKNOWN(Standing.SUSPICIOUS, "This country has no such state or province."),
  POSTAL_CODE_FORMAT(Standing.UNTIDY, "Postal codes of this country are written otherwise."),
  POSTAL_CODE_LOOKALIKE(Standing.UNTIDY, "Letters and digits that look alike were exchanged."),
  POSTAL_CODE_LEADING_ZERO(Standing.UNTIDY, "The first zero of the postal code is lost."),
  POSTAL_CODE_INVALID(Standing.WRONG, "Postal codes of this country have another form."),
  POSTAL_CODE_ELSEWHERE(Standing.SUSPICIOUS, "The postal code lies in another region."),
  POSTAL_CODE_IN_CITY(Standing.UNTIDY, "The postal code stands in the field of the city."),
  POSTAL_CODE_IN_REGION(Standing.UNTIDY, "The postal code stands in the field of the region."),
  REGION_IN_CITY(Standing.UNTIDY, "The region stands in the field of the city."),
  REGION_IN_POSTAL_CODE(Standing.UNTIDY, "The region stands in the field of the postal code."),
  COUNTRY_IN_CITY(Standing.UNTIDY, "The country stands in the field of the city."),
  CITY_AND_CODE_SWAPPED(Standing.UNTIDY, "City and postal code are exchanged.");

  private final Standing standing;
  private final String sentence;

  AddressReason(Standing standing, String sentence) {
    this.standing = standing;
    this.sentence = sentence;
  }

  @Override
  public Standing standing() {
    return standing;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
