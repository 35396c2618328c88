package io.clientele.benchmarks.sample;

import java.util.ArrayList;

/** One number and the many ways people write it. */
record Phone(Words country, Kind kind, String area, String subscriber) {
  /** Whose number it is. */
  enum Kind {
    MOBILE,
    LANDLINE,
    SWITCHBOARD
  }

  static Phone draw(Draw draw, Words country, Kind kind, String pattern) {
    String[] parts = draw.pattern(pattern).split("-", -1);
    return new Phone(country, kind, parts[0], parts[1]);
  }

  String key() {
    return country.code() + " " + area + subscriber;
  }

  /** In a style A is the area, S the subscriber number, G, H and D that number in groups. */
  String written(String style) {
    var out = new StringBuilder();
    for (int i = 0; i < style.length(); i++) {
      char c = style.charAt(i);
      switch (c) {
        case 'A' -> out.append(area);
        case 'S' -> out.append(subscriber);
        case 'G' -> out.append(grouped(" "));
        case 'H' -> out.append(grouped("-"));
        case 'D' -> out.append(grouped("."));
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private String grouped(String by) {
    var groups = new ArrayList<String>();
    int at = 0;
    for (int size : country.groups()) {
      if (at + size < subscriber.length()) {
        groups.add(subscriber.substring(at, at + size));
        at += size;
      }
    }
    groups.add(subscriber.substring(at));
    return String.join(by, groups);
  }
}
