package io.clientele.matching.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which given names are short or pet forms of which, so that Bob meets Robert. */
public final class Nicknames {
  private static final Nicknames SHIPPED = read();

  private final Map<String, Set<String>> formal = new HashMap<>();
  private final Map<String, Set<String>> pet = new HashMap<>();
  private final Set<String> others = new HashSet<>();

  private Nicknames() {}

  /** The relations shipped with the product. */
  public static Nicknames shipped() {
    return SHIPPED;
  }

  /** Whether the two names are forms of one: Bob and Robert, or Bob and Rob. */
  public boolean related(String a, String b) {
    var aFormal = formal.getOrDefault(a, Set.of());
    var bFormal = formal.getOrDefault(b, Set.of());
    if (aFormal.contains(b) || bFormal.contains(a)) {
      return true;
    }
    for (String name : aFormal) {
      if (bFormal.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name is known as a given name at all. */
  public boolean knows(String name) {
    return formal.containsKey(name) || pet.containsKey(name) || others.contains(name);
  }

  /** One full name that stands for all its forms; the name itself when it is not known. */
  public String root(String name) {
    String root = name;
    int most = pet.getOrDefault(name, Set.of()).size();
    for (String candidate : formal.getOrDefault(name, Set.of())) {
      int size = pet.getOrDefault(candidate, Set.of()).size();
      if (size > most) {
        most = size;
        root = candidate;
      }
    }
    return root;
  }

  private static Nicknames read() {
    var all = new Nicknames();
    lines("names.csv").stream().skip(1).map(line -> line.split(",", -1)).forEach(all::add);
    lines("given-names.txt").stream()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> all.others.addAll(Arrays.asList(line.split(" ", -1))));
    return all;
  }

  private static List<String> lines(String name) {
    try (var in = Nicknames.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String[] relation) {
    formal.computeIfAbsent(relation[2], _ -> new TreeSet<>()).add(relation[0]);
    pet.computeIfAbsent(relation[0], _ -> new TreeSet<>()).add(relation[2]);
  }
}
