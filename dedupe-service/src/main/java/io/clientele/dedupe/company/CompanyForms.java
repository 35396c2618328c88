package io.clientele.dedupe.company;

import io.clientele.hygiene.name.CompanyName;
import io.clientele.matching.column.DateOrder;
import io.clientele.matching.column.Forms;
import io.clientele.matching.column.Kind;
import io.clientele.matching.learn.Shipped;
import java.util.Arrays;

/** Brings a company's name into the normal form that the shipped company model compares. */
public final class CompanyForms {
  private static final String[] UNKNOWN = {};

  private CompanyForms() {}

  /** The normal forms, one array of values a field of the model; only the name is known. */
  public static String[][] of(String name) {
    var forms = new String[Shipped.company().fields().size()][];
    Arrays.fill(forms, UNKNOWN);
    var form = Forms.of(Kind.ORGANISATION, CompanyName.key(name), DateOrder.YEAR_FIRST);
    forms[0] = form.isEmpty() ? UNKNOWN : new String[] {form};
    return forms;
  }
}
