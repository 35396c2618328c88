package io.clientele.platform.link;

import io.clientele.matching.block.Rule;
import io.clientele.matching.block.Shape;
import io.clientele.matching.block.Signature;
import io.clientele.matching.column.Field;
import java.util.ArrayList;
import java.util.List;

/** Reads blocking rules written as "surname sound". */
final class BlockingChoice {
  private final List<Field> fields;

  BlockingChoice(List<Field> fields) {
    this.fields = fields;
  }

  /** The rules of these texts; names what is allowed where one is not. */
  List<Rule> rules(List<List<String>> texts) {
    return texts.stream()
        .map(rule -> new Rule(rule.stream().map(this::signature).toList()))
        .toList();
  }

  private Signature signature(String text) {
    var allowed = new ArrayList<String>();
    for (int field = 0; field < fields.size(); field++) {
      for (Shape shape : Shape.of(fields.get(field).kind())) {
        String words = fields.get(field).name() + " " + shape.words();
        if (words.equals(text)) {
          return new Signature(field, shape);
        }
        allowed.add(words);
      }
    }
    throw new BadInput(
        "blocking: \"%s\" is not allowed; one of: %s".formatted(text, String.join(", ", allowed)));
  }
}
