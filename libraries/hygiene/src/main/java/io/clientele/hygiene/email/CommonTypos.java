package io.clientele.hygiene.email;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Corrects what is nearly surely mistyped: one error after the first letter of a long popular name
 * before the same ending, a popular domain with its dot at another place or without one, and
 * top-level domains that do not exist.
 */
final class CommonTypos {
  // Shorter names have too many neighbours that are names as well.
  private static final int SHORTEST = 5;

  private static final String USUAL = ".com";

  private final ListTable endings;
  private final List<List<String>> labels = new ArrayList<>();
  private final ListTable falseTops;
  private final List<String> trueTops = new ArrayList<>();
  private final Map<String, String> undotted = new HashMap<>();
  private final Map<String, String> bare = new HashMap<>();

  /**
   * Reads lists.
   *
   * @param popular domains that are meant
   * @param tops top-level domains that do not exist, with those that are meant
   */
  CommonTypos(List<String> popular, Map<String, String> tops) {
    var byEnding = new TreeMap<String, List<String>>();
    for (var domain : popular) {
      var dot = domain.indexOf('.');
      if (dot >= SHORTEST) {
        byEnding
            .computeIfAbsent(domain.substring(dot + 1), ending -> new ArrayList<>())
            .add(domain.substring(0, dot));
        undotted.put(withoutDots(domain), domain);
        if (domain.endsWith(USUAL)) {
          bare.put(domain.substring(0, dot), domain);
        }
      }
    }
    var numbers = new HashMap<String, Integer>();
    byEnding.forEach((ending, names) -> {
      labels.add(List.copyOf(names));
      numbers.put(ending, labels.size());
    });
    endings = new ListTable(numbers);
    falseTops = new ListTable(numbered(tops));
  }

  private Map<String, Integer> numbered(Map<String, String> tops) {
    var numbers = new HashMap<String, Integer>();
    tops.forEach((wrong, right) -> {
      trueTops.add(right);
      numbers.put(wrong, trueTops.size());
    });
    return numbers;
  }

  /** The domain that was meant, if this one in lower case and ASCII is surely mistyped. */
  Optional<String> suggest(String domain) {
    var top = domain.lastIndexOf('.') + 1;
    var wrong = falseTops.find(domain, top, domain.length());
    var repaired = wrong == 0 ? domain : domain.substring(0, top) + trueTops.get(wrong - 1);
    var dot = repaired.indexOf('.');
    var ending = endings.find(repaired, dot + 1, repaired.length());
    if (ending != 0) {
      for (var label : labels.get(ending - 1)) {
        if (isOneOff(repaired, dot, label)) {
          return Optional.of(label + repaired.substring(dot));
        }
      }
    }
    return wrong == 0 ? withOtherDots(domain) : Optional.of(repaired);
  }

  private Optional<String> withOtherDots(String domain) {
    var meant = undotted.get(withoutDots(domain));
    if (meant == null && domain.indexOf('.') < 0) {
      meant = bare.get(domain);
    }
    return Optional.ofNullable(meant).filter(other -> !other.equals(domain));
  }

  private static String withoutDots(String domain) {
    return domain.replace(".", "");
  }

  /** Whether one letter after the first is wrong, missing, too much or swapped with the next. */
  private static boolean isOneOff(String text, int length, String meant) {
    if (Math.abs(length - meant.length()) > 1 || text.charAt(0) != meant.charAt(0)) {
      return false;
    }
    var same = 1;
    while (same < length && same < meant.length() && text.charAt(same) == meant.charAt(same)) {
      same++;
    }
    var end = 0;
    while (end < Math.min(length, meant.length()) - same
        && text.charAt(length - 1 - end) == meant.charAt(meant.length() - 1 - end)) {
      end++;
    }
    var here = length - same - end;
    var there = meant.length() - same - end;
    return Math.max(here, there) == 1 || (here == 2 && there == 2 && isSwapped(text, same, meant));
  }

  private static boolean isSwapped(String text, int at, String meant) {
    return text.charAt(at) == meant.charAt(at + 1) && text.charAt(at + 1) == meant.charAt(at);
  }
}
