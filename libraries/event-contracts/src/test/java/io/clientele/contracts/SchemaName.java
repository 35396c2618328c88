package io.clientele.contracts;

import java.util.Comparator;
import java.util.regex.Pattern;

/** The parts of a schema's file name: contact.v1.3.json. */
record SchemaName(String subject, int major, int minor) implements Comparable<SchemaName> {
  private static final Pattern FORM =
      Pattern.compile("([a-z]+(?:-[a-z]+)*)\\.v([0-9]+)\\.([0-9]+)\\.json");
  private static final Comparator<SchemaName> ORDER =
      Comparator.comparing(SchemaName::subject)
          .thenComparingInt(SchemaName::major)
          .thenComparingInt(SchemaName::minor);

  static SchemaName parse(String fileName) {
    var parts = FORM.matcher(fileName);
    if (!parts.matches()) {
      throw new AssertionError(fileName + " is not named like contact.v1.0.json");
    }
    return new SchemaName(
        parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
  }

  static SchemaName of(Topic topic) {
    return parse(topic.schemaFile().substring("schemas/".length()));
  }

  String fileName() {
    return "%s.v%d.%d.json".formatted(subject, major, minor);
  }

  String lineage() {
    return subject + ".v" + major;
  }

  SchemaName nextMinor() {
    return new SchemaName(subject, major, minor + 1);
  }

  @Override
  public int compareTo(SchemaName other) {
    return ORDER.compare(this, other);
  }
}
