package io.clientele.hygiene.contact;

import io.clientele.hygiene.phone.PhoneReason;
import io.clientele.hygiene.phone.PhoneVerdict;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is thought of a phone number.
 *
 * @param pointer where the number stands, such as {@code /phones/0/value}
 */
public record PhonePart(String pointer, PhoneVerdict number, List<Correction> corrections)
    implements PartVerdict {

  @Override
  public String field() {
    return "phones";
  }

  @Override
  public Map<Field, String> entered() {
    return Map.of(Field.PHONE, number.entered());
  }

  @Override
  public String verdict() {
    return number.standing().code();
  }

  @Override
  public Standing standing() {
    return switch (number.standing()) {
      case VALID -> number.reasons().isEmpty() ? Standing.FINE : Standing.SUSPICIOUS;
      case POSSIBLE, SUSPICIOUS -> Standing.SUSPICIOUS;
      case UNKNOWN -> Standing.INCOMPLETE;
      case INVALID -> Standing.WRONG;
    };
  }

  @Override
  public Map<String, String> forms() {
    var forms = new LinkedHashMap<String, String>();
    if (number instanceof PhoneVerdict.Whole whole) {
      forms.put("e164", whole.e164());
      forms.put("international", whole.international());
      forms.put("national", whole.national());
      forms.put("rfc3966", whole.rfc3966());
    }
    number.duplicateKey().ifPresent(key -> forms.put("key", key));
    return forms;
  }

  @Override
  public List<Remark> remarks() {
    return number.reasons().stream().map(this::remark).toList();
  }

  private Remark remark(PhoneReason reason) {
    return new Remark(pointer, reason.code(), reason.sentence());
  }

  @Override
  public String version() {
    return number.metadataVersion();
  }
}
