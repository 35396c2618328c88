package io.clientele.matching.link;

import io.clientele.matching.column.Field;
import io.clientele.matching.column.Kind;
import io.clientele.matching.learn.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The relations of people that look like identity: households and colleagues.
 *
 * <p>People are told by a given name, or where there are none by an e-mail address or a birth date.
 * How much each shares is set by kind of field, because without known matches it cannot be learned
 * apart from identity. A household shows by its street or telephone, a firm by its name; tables
 * without them have no such relation.
 */
final class Relations {
  private Relations() {}

  /** The relations of these fields; how common they are is yet to be found. */
  static List<Relation> of(List<Field> fields) {
    var relations = new ArrayList<Relation>();
    boolean organisations = any(fields, Set.of(Kind.ORGANISATION));
    boolean people =
        any(fields, Set.of(Kind.GIVEN))
            || (!organisations && any(fields, Set.of(Kind.EMAIL, Kind.DATE)));
    if (people && any(fields, Set.of(Kind.STREET, Kind.PHONE))) {
      relations.add(relation("household", fields, Relations::household));
      if (organisations) {
        relations.add(relation("firm", fields, Relations::colleagues));
      }
    }
    return relations;
  }

  private static boolean any(List<Field> fields, Set<Kind> kinds) {
    return fields.stream().anyMatch(field -> kinds.contains(field.kind()));
  }

  private static Relation relation(String name, List<Field> fields, ToDoubleFunction<Kind> shared) {
    double[] each = fields.stream().map(Field::kind).mapToDouble(shared).toArray();
    return new Relation(name, 0, each);
  }

  private static double household(Kind kind) {
    return switch (kind) {
      case CITY, REGION -> 0.98;
      case STREET, POSTCODE -> 0.95;
      case FAMILY, CATEGORY -> 0.85;
      case PHONE, WEB -> 0.6;
      case PERSON, WORD, TEXT -> 0.3;
      case ORGANISATION, MIDDLE, NUMBER -> 0.1;
      case EMAIL -> 0.03;
      case DATE -> 0.01;
      case GIVEN, CODE, IGNORED -> 0.002;
    };
  }

  private static double colleagues(Kind kind) {
    return switch (kind) {
      case ORGANISATION, WEB, CITY, REGION -> 0.97;
      case STREET, POSTCODE, CATEGORY -> 0.85;
      case PHONE -> 0.7;
      case WORD, TEXT, NUMBER -> 0.3;
      case EMAIL -> 0.03;
      case FAMILY, PERSON, MIDDLE, GIVEN, DATE -> 0.005;
      case CODE, IGNORED -> 0.002;
    };
  }
}
