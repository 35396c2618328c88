package io.clientele.hygiene.contact;

import io.clientele.hygiene.address.AddressFormat;
import io.clientele.hygiene.address.AddressVerdict;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is thought of a postal address. */
public record AddressPart(
    Map<Field, String> entered, AddressVerdict address, List<Correction> corrections)
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
    var forms = new LinkedHashMap<String, String>();
    put(forms, Field.STREET, parts.street());
    put(forms, Field.LINE2, parts.line2());
    put(forms, Field.CITY, parts.city());
    put(forms, Field.REGION, parts.region());
    put(forms, Field.POSTAL_CODE, parts.postalCode());
    put(forms, Field.COUNTRY, parts.country());
    if (!forms.isEmpty()) {
      forms.put("oneLine", AddressFormat.shipped().oneLine(parts, Locale.ENGLISH));
    }
    return forms;
  }

  private static void put(Map<String, String> forms, Field field, String value) {
    if (!value.isEmpty()) {
      forms.put(field.key(), value);
    }
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
