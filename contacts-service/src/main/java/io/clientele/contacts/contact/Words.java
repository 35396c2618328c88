package io.clientele.contacts.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words a contact is found by while somebody types. */
final class Words {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Words() {}

  static String of(ContactChange values) {
    var texts = new ArrayList<@Nullable String>();
    texts.add(values.givenName());
    texts.add(values.familyName());
    texts.add(values.fullName());
    var company = values.company();
    texts.add(company == null ? null : company.name());
    values.emails().forEach(email -> texts.add(email.value()));
    values
        .phones()
        .forEach(phone -> {
          texts.add(phone.value());
          texts.add(phone.e164());
        });
    return texts.stream()
        .filter(Objects::nonNull)
        .flatMap(text -> split(text).stream())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** A query that finds contacts with every typed word as the beginning of one of theirs. */
  static String query(String typed) {
    return split(typed).stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
  }

  private static List<String> split(String text) {
    return BETWEEN
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
