package io.clientele.hygiene.contact;

import io.clientele.hygiene.address.AddressFormat;
import io.clientele.hygiene.address.AddressVerdict;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is thought of a postal address.
 *
 * @param format that writes it by the rules it was judged by
 */
public record AddressPart(
    Map<Field, String> entered,
    AddressVerdict address,
    List<Correction> corrections,
    AddressFormat format)
    implements PartVerdict {

  @Override
  public String field() {
    return "address";
  }

  @Override
  public String pointer() {
    return "/address";
  }

  /** {@code complete} if a courier could set out, else {@code lacking}. */
  @Override
  public String verdict() {
    return switch (address) {
      case AddressVerdict.Complete _ -> "complete";
      case AddressVerdict.Lacking _ -> "lacking";
    };
  }

  @Override
  public Standing standing() {
    return address.findings().standing();
  }

  @Override
  public Map<String, String> forms() {
    var parts = address.normalized();
    var forms = new Forms();
    parts.fields().forEach((field, value) -> forms.put(field.key(), value));
    return forms.put("oneLine", format.oneLine(parts, Locale.ENGLISH)).asMap();
  }

  @Override
  public List<Remark> remarks() {
    return Pointers.remarks(address.findings());
  }

  @Override
  public String version() {
    return address.findings().listsVersion();
  }
}
