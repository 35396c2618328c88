package io.clientele.matching.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Given names with their pet forms, and invented words for all other names. */
final class Names {
  private static final String[] STARTS = {
    "b", "br", "c", "ch", "d", "f", "g", "gr", "h", "j", "k", "kh", "l", "m", "n", "p", "r", "s",
    "sh", "st", "t", "v", "w", "ya", "yu", "z"
  };
  private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "ai", "ea", "ou", "y"};
  private static final String[] ENDS = {
    "ck", "ders", "ffer", "l", "ley", "ll", "man", "n", "nov", "ph", "r", "rez", "s", "son", "t",
    "ton", "vich", "x"
  };

  private final Map<String, List<String>> petForms = new TreeMap<>();
  private final List<String> given;

  Names() {
    try (var in = Names.class.getResourceAsStream("/io/clientele/matching/text/names.csv")) {
      if (in == null) {
        throw new IllegalStateException("names.csv is missing");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
      lines.skip(1).map(line -> line.split(",", -1)).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    given = new ArrayList<>(petForms.keySet());
    given.sort((a, b) -> petForms(b).size() - petForms(a).size());
  }

  int size() {
    return given.size();
  }

  String given(int number) {
    return given.get(number);
  }

  /** A pet form of a given name; the name itself if it has none. */
  String petForm(String name, Random random) {
    var forms = petForms(name);
    return forms.isEmpty() ? name : forms.get(random.nextInt(forms.size()));
  }

  /** The invented word of a number, always the same. */
  static String word(int number, int salt) {
    var random = new Random(number * 31L + salt);
    var word = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(2) + (number > 2_000 ? 1 : 0); i++) {
      word.append(STARTS[random.nextInt(STARTS.length)]);
      word.append(MIDDLES[random.nextInt(MIDDLES.length)]);
    }
    return word.append(ENDS[random.nextInt(ENDS.length)]).toString();
  }

  private List<String> petForms(String name) {
    return petForms.getOrDefault(name, List.of());
  }

  private void add(String[] relation) {
    petForms.computeIfAbsent(relation[0], _ -> new ArrayList<>()).add(relation[2]);
  }
}
