package io.clientele.contacts.contact;

import io.clientele.kit.paging.Cursor;
import io.clientele.kit.problem.Rejection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of a list of contacts: by one field, and by id where that is equal. */
record ContactSort(Field field, boolean descending) {
  private static final String KNOWN = "updatedAt, createdAt, fullName or id";

  /** What contacts can be sorted by. */
  enum Field {
    UPDATED_AT("updatedAt", "c.updated_at", "timestamptz"),
    CREATED_AT("createdAt", "c.created_at", "timestamptz"),
    FULL_NAME("fullName", "c.shown_name", "text"),
    ID("id", "c.id", "uuid");

    private final String json;
    private final String column;
    private final String type;

    Field(String json, String column, String type) {
      this.json = json;
      this.column = column;
      this.type = type;
    }

    private Object of(Contact contact) {
      return switch (this) {
        case UPDATED_AT -> contact.updatedAt();
        case CREATED_AT -> contact.createdAt();
        case FULL_NAME -> name(contact);
        case ID -> contact.id();
      };
    }

    private static Object name(Contact contact) {
      var name = contact.values().shownName();
      return name == null ? "" : name;
    }
  }

  /**
   * Reads {@code -updatedAt,id}.
   *
   * @throws Rejection 400 for another field
   */
  static ContactSort parse(@Nullable String asked) {
    var text = asked == null || asked.isBlank() ? "-updatedAt" : asked.strip();
    var first = text.replaceFirst(",-?id$", "");
    var descending = first.startsWith("-");
    var name = descending ? first.substring(1) : first;
    for (var field : Field.values()) {
      if (field.json.equals(name)) {
        return new ContactSort(field, descending);
      }
    }
    throw new Rejection(400, "bad-sort", "Sort by " + KNOWN + ", with - before it for descending.")
        .error("/sort", "unknown", "Contacts are not sorted by '" + name + "'.");
  }

  String after(@Nullable Cursor after) {
    return after == null
        ? "true"
        : "(%s, c.id) %s (cast(:afterValue as %s), cast(:afterId as uuid))"
            .formatted(field.column, descending ? "<" : ">", field.type);
  }

  String orderAndLimit() {
    var direction = descending ? " desc" : "";
    return " order by %s%s, c.id%s limit :limit".formatted(field.column, direction, direction);
  }

  Cursor position(Contact contact) {
    return Cursor.of(field.of(contact), contact.id());
  }

  /**
   * The position a page begins after.
   *
   * @throws Rejection 400 when it is not one of this order
   */
  @Nullable Cursor cursor(@Nullable String text) {
    var cursor = Cursor.parse(text, 2);
    if (cursor != null && !isMine(cursor)) {
      throw new Rejection(
          400, "bad-cursor", "Take 'after' from the last page's next link, or leave it out.");
    }
    return cursor;
  }

  private boolean isMine(Cursor cursor) {
    try {
      UUID.fromString(cursor.values().getLast());
      var value = cursor.values().getFirst();
      switch (field) {
        case UPDATED_AT, CREATED_AT -> Instant.parse(value);
        case ID -> UUID.fromString(value);
        case FULL_NAME -> {}
      }
      return true;
    } catch (RuntimeException other) {
      return false;
    }
  }
}
