package io.clientele.contacts.contact;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers with the fields somebody asked for; the id is always among them. */
@ApplicationScoped
class Sparse {
  private final ObjectMapper json;

  Sparse(ObjectMapper json) {
    this.json = json;
  }

  /** How a contact is shown, from {@code fields=emails,phones}. */
  Function<Contact, Object> of(@Nullable String fields) {
    return of(fields == null || fields.isBlank() ? null : Arrays.asList(fields.split(",")));
  }

  /** How a contact is shown with these fields, with all when there are none. */
  Function<Contact, Object> of(@Nullable List<String> fields) {
    if (fields == null || fields.isEmpty()) {
      return ContactView::of;
    }
    var wanted = new HashSet<>(fields.stream().map(String::strip).toList());
    wanted.add("id");
    return contact -> {
      ObjectNode view = json.valueToTree(ContactView.of(contact));
      return view.retain(wanted);
    };
  }
}
