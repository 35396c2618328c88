package io.clientele.matching.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whole models for an index that starts without records: fields, weights, prior and blocking rules.
 *
 * <p>Trained without labels on invented records. No value is held for commoner than another,
 * because what is common there is not what is common elsewhere.
 */
public final class Shipped {
  private static final double ANY_WORD = 2e-4;

  private Shipped() {}

  private static final class Contact {
    static final Model MODEL = read("contact-model.json");
  }

  /**
   * The model of contacts, for one array of normal forms each: given name, family name, company,
   * phones in digits with the country's code, e-mail addresses, street, city, postcode, birth date
   * as eight digits.
   */
  public static Model contact() {
    return Contact.MODEL;
  }

  private static final class Company {
    static final Model MODEL = read("company-model.json");
  }

  /**
   * The model of companies, for one array of normal forms each: name without its legal form, phone
   * in digits with the country's code, street, city, postcode, web address.
   */
  public static Model company() {
    return Company.MODEL;
  }

  /** A trained model with these names for its fields and no frequency of any value. */
  public static Model of(Model trained, List<String> names) {
    var fields = new ArrayList<FieldModel>();
    for (int i = 0; i < names.size(); i++) {
      fields.add(plain(trained.fields().get(i), names.get(i)));
    }
    return trained.withFields(fields);
  }

  private static FieldModel plain(FieldModel known, String name) {
    return new FieldModel(
        known.field().named(name),
        known.levels(),
        known.m(),
        known.u(),
        new Frequencies(Map.of(), known.u()[0]),
        new Frequencies(Map.of(), ANY_WORD));
  }

  private static Model read(String name) {
    try (var in = Shipped.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return ModelFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
