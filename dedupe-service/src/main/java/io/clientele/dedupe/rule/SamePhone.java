package io.clientele.dedupe.rule;

import io.clientele.contracts.Phone;
import io.clientele.hygiene.phone.PhoneContext;
import io.clientele.hygiene.phone.PhoneJudge;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The default rule: contacts with the same phone number may be one; junk numbers say nothing. */
public final class SamePhone {
  /** The rule's name in events and answers. */
  public static final String NAME = "same-phone";

  private SamePhone() {}

  /** The numbers by which these phones meet others, in E.164. */
  public static SortedSet<String> keys(List<Phone> phones, @Nullable String country) {
    return phones.stream()
        .flatMap(phone -> key(phone, country).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> key(Phone phone, @Nullable String country) {
    var text = phone.e164() == null ? phone.value() : phone.e164();
    var context = PhoneContext.unknown().withAddress(country);
    return PhoneJudge.shipped().judge(text, context).duplicateKey();
  }
}
