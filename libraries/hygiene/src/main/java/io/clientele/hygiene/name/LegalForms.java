package io.clientele.hygiene.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The legal forms of companies, such as GmbH, Ltd and ООО, at either end of a name. */
final class LegalForms {
  private static final int FIRST_IDEOGRAPH = 0x2e80;
  // ООО stands before the name, S.A. sometimes; two letters before a name are its initials.
  private static final int SHORTEST_BEFORE = 3;

  /** One form; a sure one belongs to no person's name, a leading one may stand before the name. */
  private record Form(String spelling, String lower, boolean sure, boolean leading) {}

  private final List<Form> forms = new ArrayList<>();

  LegalForms(List<String> lines) {
    for (var line : lines) {
      var leading = line.startsWith("^");
      var sure = line.endsWith("!");
      var spelling = line.substring(leading ? 1 : 0, line.length() - (sure ? 1 : 0));
      forms.add(new Form(spelling, NameLists.lower(spelling), sure, leading));
    }
    forms.sort(Comparator.comparingInt(form -> -form.lower.length()));
  }

  /** The words that may show that a name has a form: the first and last of every sure one. */
  Set<String> edgeWords() {
    var words = new HashSet<String>();
    forms.stream()
        .filter(Form::sure)
        .forEach(form -> words.add(form.lower.substring(form.lower.lastIndexOf(' ') + 1)));
    return words;
  }

  /** Whether the text is a company for certain. */
  boolean showCompany(String text) {
    var lower = NameLists.lower(text);
    return forms.stream()
        .anyMatch(form -> form.sure && (endsWith(lower, form) || startsWith(lower, form)));
  }

  /** The form at the end or beginning of a company's name, in its usual spelling. */
  Optional<String> of(String company) {
    var lower = NameLists.lower(strip(company));
    return forms.stream()
        .filter(form -> endsWith(lower, form) || startsWith(lower, form))
        .map(Form::spelling)
        .findFirst();
  }

  /** The name without legal forms at its ends; the whole name if nothing else is in it. */
  String without(String company) {
    var rest = strip(company);
    for (var shorter = cut(rest); !shorter.isEmpty() && shorter.length() < rest.length(); ) {
      rest = shorter;
      shorter = cut(rest);
    }
    return rest;
  }

  private String cut(String company) {
    var lower = NameLists.lower(company);
    if (lower.length() != company.length()) {
      return company; // İ grows in lower case; positions would not fit
    }
    for (var form : forms) {
      if (endsWith(lower, form)) {
        return strip(company.substring(0, company.length() - form.lower.length()));
      }
      if (startsWith(lower, form)) {
        return strip(company.substring(form.lower.length()));
      }
    }
    return company;
  }

  private static String strip(String text) {
    var from = 0;
    var to = text.length();
    while (from < to && " ,.&".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " ,&".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean endsWith(String lower, Form form) {
    var before = lower.length() - form.lower.length() - 1;
    return before >= 0
        && lower.endsWith(form.lower)
        && (isIdeographic(form) || isGap(lower.charAt(before)));
  }

  private static boolean startsWith(String lower, Form form) {
    var after = form.lower.length();
    return after < lower.length()
        && lower.startsWith(form.lower)
        && (isIdeographic(form)
            || (isGap(lower.charAt(after))
                && (form.leading || (after >= SHORTEST_BEFORE && form.sure && isCyrillic(form)))));
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == ',';
  }

  private static boolean isCyrillic(Form form) {
    return Character.UnicodeScript.of(form.lower.charAt(0)) == Character.UnicodeScript.CYRILLIC;
  }

  private static boolean isIdeographic(Form form) {
    return form.lower.charAt(form.lower.length() - 1) >= FIRST_IDEOGRAPH
        || (form.lower.length() > 1 && form.lower.charAt(1) >= FIRST_IDEOGRAPH);
  }
}
