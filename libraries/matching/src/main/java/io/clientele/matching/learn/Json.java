package io.clientele.matching.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small strict reader of JSON, for model files alone: no nulls, no booleans. */
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** A map, list, string or number. */
  static Object read(String text) {
    var json = new Json(text);
    Object value = json.value();
    json.space();
    if (json.at != text.length()) {
      throw json.wrong("nothing more");
    }
    return value;
  }

  /** A text in quotes, with what JSON asks to be escaped. */
  static String quoted(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  private Object value() {
    space();
    return switch (at < text.length() ? text.charAt(at) : ' ') {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> number();
    };
  }

  private Map<String, Object> object() {
    var object = new LinkedHashMap<String, Object>();
    expect('{');
    while (!next('}')) {
      if (!object.isEmpty()) {
        expect(',');
        space();
      }
      String name = string();
      space();
      expect(':');
      object.put(name, value());
    }
    return object;
  }

  private List<Object> array() {
    var array = new ArrayList<Object>();
    expect('[');
    while (!next(']')) {
      if (!array.isEmpty()) {
        expect(',');
      }
      array.add(value());
    }
    return array;
  }

  private String string() {
    expect('"');
    var out = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c == '\\' && text.charAt(at) == 'u') {
        out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
        at += 5;
      } else {
        out.append(c == '\\' ? text.charAt(at++) : c);
      }
    }
    expect('"');
    return out.toString();
  }

  private Double number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (start == at) {
      throw wrong("a value");
    }
    return Double.valueOf(text.substring(start, at));
  }

  private boolean next(char c) {
    space();
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (at >= text.length() || text.charAt(at) != c) {
      throw wrong(String.valueOf(c));
    }
    at++;
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException wrong(String wanted) {
    return new IllegalArgumentException("model file: expected " + wanted + " at character " + at);
  }
}
