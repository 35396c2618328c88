package io.clientele.hygiene.email;

import io.clientele.hygiene.text.Lists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about domains and mailbox names: disposable, relay, free and special-use domains,
 * role names, and what people mistype. Immutable; one copy serves all threads.
 *
 * <p>A folder of lists has {@code version.txt} and one file for each of {@link #NAMES}, one entry a
 * line. Domains are matched with all their subdomains.
 */
public final class EmailLists {
  private static final int DISPOSABLE = 1;
  private static final int ALLOWED = 2;
  private static final int RELAY = 4;
  private static final int FREE = 8;
  private static final int SPECIAL_USE = 16;
  private static final int EXISTING = 32;
  private static final Map<String, Integer> DOMAINS =
      Map.of(
          "disposable", DISPOSABLE,
          "allowed", ALLOWED,
          "relay", RELAY,
          "free", FREE,
          "special-use", SPECIAL_USE,
          "existing", EXISTING);

  /** The files of a folder of lists, without their ending {@code .txt}. */
  public static final List<String> NAMES =
      List.of(
          "disposable",
          "allowed",
          "relay",
          "free",
          "special-use",
          "existing",
          "role",
          "popular",
          "false-top-level");

  private final String version;
  private final ListTable domains;
  private final ListTable roles;
  private final CommonTypos typos;

  private EmailLists(Lists lists) {
    var bits = new HashMap<String, Integer>();
    DOMAINS.forEach((list, bit) ->
        lists.each(list, line -> bits.merge(word(line), bit, (one, two) -> one | two)));
    domains = new ListTable(bits);
    var names = new HashMap<String, Integer>();
    lists.each("role", line -> names.put(word(line), 1));
    roles = new ListTable(names);
    var popular = new ArrayList<String>();
    lists.each("popular", line -> popular.add(word(line)));
    var tops = new HashMap<String, String>();
    lists.each(
        "false-top-level",
        line -> {
          var words = line.split(" +", 2);
          if (words.length < 2) {
            throw new IllegalArgumentException(
                "write the ending that is wrong, a blank and the right one");
          }
          tops.put(word(words[0]), word(words[1]));
        });
    typos = new CommonTypos(popular, tops);
    version = lists.version();
  }

  /** An entry in lower case, in which it is looked up. */
  private static String word(String line) {
    if (line.length() > ListTable.LONGEST || !Octets.isAscii(line) || line.indexOf(' ') >= 0) {
      throw new IllegalArgumentException(
          "write one word of at most %d ASCII letters".formatted(ListTable.LONGEST));
    }
    return line.toLowerCase(Locale.ROOT);
  }

  private static final class Shipped {
    static final EmailLists LISTS = new EmailLists(Lists.shipped(EmailLists.class, NAMES));
  }

  /** The lists that come with this library. */
  public static EmailLists shipped() {
    return Shipped.LISTS;
  }

  /**
   * The lists of this library with newer ones.
   *
   * @param folder whose files replace the shipped ones of the same name
   * @throws IOException if a file cannot be read or has the name of no list
   * @throws IllegalArgumentException naming the list and the entry that is malformed
   */
  public static EmailLists load(Path folder) throws IOException {
    return new EmailLists(Lists.load(EmailLists.class, folder, NAMES));
  }

  /** The version of the lists with a checksum of their content; it is part of every verdict. */
  public String version() {
    return version;
  }

  /** The domain that was probably meant by one that nobody is known to use. */
  Optional<String> suggest(String asciiDomain) {
    return isKnown(asciiDomain) ? Optional.empty() : typos.suggest(asciiDomain);
  }

  /** Bits for a domain that stands in this part of a text: its own and those of its parents. */
  int domainBits(CharSequence text, int from, int to) {
    var bits = 0;
    var hash = 0;
    for (var i = to - 1; i >= from; i--) {
      var c = ListTable.lower(text.charAt(i));
      if (c == '.') {
        bits |= domains.find(text, i + 1, to, hash);
      }
      hash = ListTable.hash(hash, c);
    }
    return bits | domains.find(text, from, to, hash);
  }

  /** The bits of one suffix of a domain. */
  int suffixBits(CharSequence text, int from, int to, int hash) {
    return domains.find(text, from, to, hash);
  }

  /** What {@link EmailFlag} bits come from the bits of a domain. */
  static int flags(int domainBits) {
    var flags = 0;
    if ((domainBits & (DISPOSABLE | ALLOWED)) == DISPOSABLE) {
      flags |= EmailFlag.DISPOSABLE.bit();
    }
    if ((domainBits & RELAY) != 0) {
      flags |= EmailFlag.RELAY.bit();
    }
    return (domainBits & FREE) != 0 ? flags | EmailFlag.FREE.bit() : flags;
  }

  static boolean isSpecialUse(int domainBits) {
    return (domainBits & SPECIAL_USE) != 0;
  }

  boolean isSpecialUse(String asciiDomain) {
    return isSpecialUse(domainBits(asciiDomain, 0, asciiDomain.length()));
  }

  /** Whether people are known to have addresses there, so that it is no typing error. */
  private boolean isKnown(String asciiDomain) {
    return (domainBits(asciiDomain, 0, asciiDomain.length()) & (FREE | RELAY | ALLOWED | EXISTING))
        != 0;
  }

  /** Whether a function and no person stands before the @ or the tag; the end is exclusive. */
  boolean isRole(CharSequence text, int from, int to) {
    var end = from;
    while (end < to && text.charAt(end) != '+') {
      end++;
    }
    return roles.find(text, from, end) != 0;
  }
}
