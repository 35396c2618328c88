package io.clientele.hygiene.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What is known about domains and mailbox names: disposable, relay, free and special-use domains,
 * role names, and what people mistype. Immutable; one copy serves all threads.
 *
 * <p>A folder of lists has {@code version.txt} and the files {@code disposable, allowed, relay,
 * free, special-use, existing, role, popular, false-top-level} with the ending {@code .txt}, one
 * entry a line. Domains are matched with all their subdomains.
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

  private final String version;
  private final ListTable domains;
  private final ListTable roles;
  private final CommonTypos typos;

  private EmailLists(Map<String, List<String>> lists) {
    var bits = new HashMap<String, Integer>();
    DOMAINS.forEach((list, bit) ->
        words(lists, list).forEach(word -> bits.merge(word, bit, (one, two) -> one | two)));
    domains = new ListTable(bits);
    var names = new HashMap<String, Integer>();
    words(lists, "role").forEach(name -> names.put(name, 1));
    roles = new ListTable(names);
    typos = new CommonTypos(words(lists, "popular"), words(lists, "false-top-level"));
    version = words(lists, "version").getFirst() + "." + checksum(lists);
  }

  private static final class Shipped {
    static final EmailLists LISTS = read();

    private static EmailLists read() {
      try {
        return EmailLists.read(name -> {
          var in = EmailLists.class.getResourceAsStream("lists/" + name + ".txt");
          if (in == null) {
            throw new FileNotFoundException(name);
          }
          return in;
        });
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** Opens a list by its name. */
  private interface Source {
    InputStream open(String name) throws IOException;
  }

  /** The lists that come with this library. */
  public static EmailLists shipped() {
    return Shipped.LISTS;
  }

  /**
   * Reads newer lists.
   *
   * @param folder where the files are: a file, jar or http address ending with a slash
   * @throws IOException if one is missing or cannot be read; nothing is half replaced then
   */
  public static EmailLists load(URI folder) throws IOException {
    return read(name -> folder.resolve(name + ".txt").toURL().openStream());
  }

  private static EmailLists read(Source source) throws IOException {
    var lists = new HashMap<String, List<String>>();
    for (var name : List.of("version", "role", "popular", "false-top-level")) {
      lists.put(name, read(source, name));
    }
    for (var name : DOMAINS.keySet()) {
      lists.put(name, read(source, name));
    }
    if (words(lists, "version").isEmpty()) {
      throw new IOException("version.txt holds no version");
    }
    return new EmailLists(lists);
  }

  private static List<String> read(Source source, String name) throws IOException {
    try (var in = source.open(name)) {
      return ListFile.read(in);
    }
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

  private static List<String> words(Map<String, List<String>> lists, String name) {
    return lists.getOrDefault(name, List.of());
  }

  private static String checksum(Map<String, List<String>> lists) {
    var sum = new CRC32();
    for (var list : new TreeMap<>(lists).entrySet()) {
      sum.update(list.getKey().getBytes(UTF_8));
      list.getValue().stream().sorted().forEach(word -> sum.update((word + "\n").getBytes(UTF_8)));
    }
    return "%08x".formatted(sum.getValue());
  }
}
