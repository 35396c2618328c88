package io.clientele.hygiene.phone;

import java.util.Locale;

/** What a number is used for, as far as the numbering plan tells; libphonenumber's kinds. */
public enum PhoneType {
  FIXED_LINE,
  MOBILE,
  FIXED_LINE_OR_MOBILE,
  TOLL_FREE,
  PREMIUM_RATE,
  SHARED_COST,
  VOIP,
  PERSONAL_NUMBER,
  PAGER,
  UAN,
  VOICEMAIL,
  UNKNOWN;

  /** The stable code, such as {@code fixed-line}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
