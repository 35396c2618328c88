package io.clientele.platform.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes column names of a file's first row, or tells that they are none. */
final class Header {
  private static final Pattern VALUE =
      Pattern.compile("[-+0-9 ()./:,]*\\d[-+0-9 ()./:,]*|\\S+@\\S+\\.\\S+");

  private Header() {}

  /** The names; a nameless column is called by its number, a name that comes again is numbered. */
  static List<String> of(List<String> first, Path file) {
    if (first.stream().allMatch(String::isBlank)) {
      throw new BadInput(file + " is empty; a header and rows are wanted.");
    }
    long values = first.stream().filter(name -> VALUE.matcher(name.strip()).matches()).count();
    if (values * 4 >= first.size()) {
      throw new BadInput(
          file + " has no header: its first row looks like values: " + String.join(", ", first));
    }
    var names = new ArrayList<String>();
    Set<String> seen = new HashSet<>();
    for (String each : first) {
      String name = each.isBlank() ? "column " + (names.size() + 1) : each.strip();
      String distinct = name;
      for (int again = 2; !seen.add(distinct); again++) {
        distinct = name + " (" + again + ")";
      }
      names.add(distinct);
    }
    return List.copyOf(names);
  }
}
