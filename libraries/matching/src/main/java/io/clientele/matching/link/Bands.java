package io.clientele.matching.link;

/**
 * The weights that decide, in bits.
 *
 * @param sure from here two records are one without a person's judgement, if witnesses agree
 * @param likely from here two records are likely one
 * @param possible from here two records may be one; lighter pairs are not kept
 * @param joined the average weight from which records are one group of suspects
 */
public record Bands(double sure, double likely, double possible, double joined) {
  /** What is used where nobody says otherwise. */
  public static final Bands USUAL =
      new Bands(Linking.SURE, Linking.LIKELY, Linking.POSSIBLE, Linking.JOINED);
}
