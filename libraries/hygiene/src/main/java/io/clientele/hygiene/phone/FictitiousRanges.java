package io.clientele.hygiene.phone;

import java.util.regex.Pattern;

/** Ranges that regulators set aside for films, books and examples; nobody answers there. */
final class FictitiousRanges {
  private static final Pattern RANGES =
      Pattern.compile(
          "\\+(?:"
              + "1\\d{3}555(?:01\\d{2}|1212)"
              + "|441632960\\d{3}"
              + "|447700900\\d{3}"
              + "|442079460\\d{3}"
              + "|44(?:11[3-8]|1[2-69]1)4960\\d{3}"
              + "|448081570\\d{3}"
              + "|443069990\\d{3}"
              + "|449098790\\d{3}"
              + "|61[2378](?:5550|7010)\\d{4}"
              + "|61491570(?:006|110|15[6-9])"
              + "|611800(?:160401|975707)"
              + "|611900654321"
              + ")");

  private FictitiousRanges() {}

  static boolean contain(String e164) {
    return RANGES.matcher(e164).matches();
  }
}
