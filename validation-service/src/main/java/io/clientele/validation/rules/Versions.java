package io.clientele.validation.rules;

import io.clientele.hygiene.contact.ContactJudge;
import java.util.Map;
import java.util.Objects;

/**
 * What a verdict was made by.
 *
 * @param release of this service, for what its code decides
 * @param email version of the lists of domains and mailbox names
 * @param phone versions of the numbering plans and of the list of fictitious ranges
 * @param name version of the lists of names and their words
 * @param address version of the countries' rules
 */
public record Versions(String release, String email, String phone, String name, String address) {

  static Versions of(String release, ContactJudge judge) {
    var lists = judge.versions();
    return new Versions(
        release, of(lists, "email"), of(lists, "phone"), of(lists, "name"), of(lists, "address"));
  }

  private static String of(Map<String, String> lists, String judge) {
    return Objects.requireNonNull(lists.get(judge), judge);
  }
}
