package io.clientele.hygiene.address;

import io.clientele.hygiene.text.TextVerdict;
import java.util.Optional;

/** What a postal address looks like to a courier, without asking a directory of streets. */
public sealed interface AddressVerdict {

  /** What was found and how to fix it, field by field. */
  TextVerdict findings();

  /** The address after all allowed fixes, the country as its code. */
  PostalAddress normalized();

  /** The ISO 3166-1 alpha-2 code of its country; empty if it gives none that exists. */
  Optional<String> country();

  /** Whether a courier could set out with the normalized address. */
  boolean deliveryReady();

  /** Every part that its country requires is there and has the right form. */
  record Complete(TextVerdict findings, PostalAddress normalized, String code)
      implements AddressVerdict {
    @Override
    public Optional<String> country() {
      return Optional.of(code);
    }

    @Override
    public boolean deliveryReady() {
      return true;
    }
  }

  /** Something that a courier needs is missing, wrong or doubtful; the findings say what. */
  record Lacking(TextVerdict findings, PostalAddress normalized, Optional<String> country)
      implements AddressVerdict {
    @Override
    public boolean deliveryReady() {
      return false;
    }
  }
}
