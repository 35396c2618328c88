package io.clientele.hygiene.contact;

import io.clientele.hygiene.name.CompanyName;
import io.clientele.hygiene.name.NameKey;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Standing;
import io.clientele.hygiene.text.TextVerdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is thought of a name, company or job title. */
public record TextPart(
    String field,
    String pointer,
    Map<Field, String> entered,
    TextVerdict findings,
    List<Correction> corrections)
    implements PartVerdict {

  /** Whether it is the name of a person, in one field or two. */
  public boolean isOfPerson() {
    return !entered.containsKey(Field.COMPANY) && !entered.containsKey(Field.JOB_TITLE);
  }

  @Override
  public String verdict() {
    return findings.standing().code();
  }

  @Override
  public Standing standing() {
    return findings.standing();
  }

  @Override
  public Map<String, String> forms() {
    var values = new EnumMap<Field, String>(entered);
    findings.fixes().forEach(fix -> values.put(fix.field(), fix.value()));
    var forms = new Forms();
    values.forEach((part, value) -> forms.put(part.key(), value));
    return forms.put("key", key(values)).asMap();
  }

  /** The key under which spellings of one name meet; a job title has none. */
  private static String key(Map<Field, String> values) {
    if (values.containsKey(Field.COMPANY)) {
      return CompanyName.key(values.getOrDefault(Field.COMPANY, ""));
    }
    var given = values.getOrDefault(Field.GIVEN_NAME, "");
    var family = values.getOrDefault(Field.FAMILY_NAME, "");
    return NameKey.of(values.getOrDefault(Field.FULL_NAME, given + " " + family));
  }

  @Override
  public List<Remark> remarks() {
    return Pointers.remarks(findings);
  }

  @Override
  public String version() {
    return findings.listsVersion();
  }
}
