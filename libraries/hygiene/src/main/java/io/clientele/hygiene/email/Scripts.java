package io.clientele.hygiene.email;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.util.Arrays;
import java.util.BitSet;

/** Tells words that mix scripts as nobody writes, and words of one script that pass for another. */
final class Scripts {
  private static final BitSet JAPANESE =
      set(UScript.LATIN, UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA);
  private static final BitSet CHINESE = set(UScript.LATIN, UScript.HAN, UScript.BOPOMOFO);
  private static final BitSet KOREAN = set(UScript.LATIN, UScript.HAN, UScript.HANGUL);

  private Scripts() {}

  /** Whether any word between punctuation is not "highly restrictive" in UTS 39 §5.2. */
  static boolean areMixed(String text) {
    var seen = new BitSet();
    for (var i = 0; i < text.length(); ) {
      var codePoint = text.codePointAt(i);
      var script = UScript.getScript(codePoint);
      if (isBreak(codePoint)) {
        if (isMixed(seen)) {
          return true;
        }
        seen.clear();
      } else if (script != UScript.COMMON && script != UScript.INHERITED) {
        seen.set(script);
      }
      i += Character.charCount(codePoint);
    }
    return isMixed(seen);
  }

  /**
   * Whether a label without Latin letters looks as if it had no others, under a top-level domain
   * that has: a whole-script confusable (UTS 39 §4).
   */
  static boolean passForLatin(String domain) {
    if (Octets.isAscii(domain)) {
      return false;
    }
    var labels = domain.split("\\.", -1);
    return Octets.isAscii(labels[labels.length - 1])
        && Arrays.stream(labels)
            .anyMatch(label ->
                !Octets.isAscii(label)
                    && !hasLatin(label)
                    && Octets.isAscii(Looks.ALIKE.getSkeleton(label)));
  }

  /** Letters such as \u00e6 are Latin and look like two others. */
  private static boolean hasLatin(String label) {
    return label.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.LATIN);
  }

  /** Loaded for the first domain that is not ASCII. */
  private static final class Looks {
    static final SpoofChecker ALIKE =
        new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
  }

  private static boolean isBreak(int codePoint) {
    return codePoint < 0x80 && !Character.isLetterOrDigit(codePoint);
  }

  private static boolean isMixed(BitSet seen) {
    return seen.cardinality() > 1
        && !isWithin(seen, JAPANESE)
        && !isWithin(seen, CHINESE)
        && !isWithin(seen, KOREAN);
  }

  private static boolean isWithin(BitSet seen, BitSet allowed) {
    var rest = (BitSet) seen.clone();
    rest.andNot(allowed);
    return rest.isEmpty();
  }

  private static BitSet set(int... scripts) {
    var set = new BitSet();
    for (var script : scripts) {
      set.set(script);
    }
    return set;
  }
}
