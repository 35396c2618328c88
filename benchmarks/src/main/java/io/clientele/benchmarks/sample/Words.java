package io.clientele.benchmarks.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One country's invented word lists, numbering plan and writing habits. */
record Words(String code, Properties texts) {
  static Words of(String code) {
    var texts = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream(code + ".properties"), code),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(code, texts);
  }

  String text(String key) {
    return Objects.requireNonNull(texts.getProperty(key), () -> code + " has no " + key);
  }

  Name name(String key) {
    return Name.parse(texts.getProperty(key, ""));
  }

  List<String> list(String key) {
    return split(text(key), ",");
  }

  List<Name> names(String key) {
    return texts.containsKey(key) ? list(key).stream().map(Name::parse).toList() : List.of();
  }

  List<City> cities() {
    return list("cities").stream().map(City::parse).toList();
  }

  List<String> styles() {
    return split(text("styles"), "|");
  }

  static List<String> split(String text, String by) {
    return Stream.of(text.split(Pattern.quote(by), -1)).toList();
  }

  /** Sizes of the first groups of a written subscriber number; what is left is the last group. */
  int[] groups() {
    return Arrays.stream(text("groups").split("-", -1)).mapToInt(Integer::parseInt).toArray();
  }

  /** A city with the shape of its landlines and postal codes. */
  record City(Name name, String region, String landline, String postalCode) {
    static City parse(String text) {
      var parts = split(text, "|");
      return new City(Name.parse(parts.get(0)), parts.get(1), parts.get(2), parts.get(3));
    }
  }
}
