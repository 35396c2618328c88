package io.clientele.matching.learn;

import io.clientele.matching.block.Plan;
import io.clientele.matching.block.Rule;
import io.clientele.matching.block.Shape;
import io.clientele.matching.block.Signature;
import io.clientele.matching.column.Field;
import io.clientele.matching.column.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes models as JSON and reads them back, the same to the last bit. */
public final class ModelFile {
  private ModelFile() {}

  /** A model as JSON, one field a line. */
  public static String write(Model model) {
    return "{\"version\": %s, \"seed\": %s, \"prior\": %s,%n\"cut\": %s, \"rules\": %s,%n"
            .formatted(
                model.version(),
                model.seed(),
                model.prior(),
                model.plan().cut(),
                list(model.plan().rules(), rule -> signatures(rule.signatures())))
        + "\"refiners\": "
        + signatures(model.plan().refiners())
        + ",\n\"relations\": "
        + list(model.relations(), ModelFile::relation)
        + ", \"told\": "
        + list(model.told(), each -> "[" + each.field() + ", " + each.by() + "]")
        + ",\n\"fields\": [\n"
        + model.fields().stream().map(ModelFile::field).collect(Collectors.joining(",\n"))
        + "\n]}\n";
  }

  /** The model in a text; refuses other versions. */
  public static Model read(String text) {
    var all = object(Json.read(text));
    int version = (int) number(all, "version");
    if (version != Model.VERSION) {
      throw new IllegalArgumentException("model version " + version + " is not " + Model.VERSION);
    }
    var rules = array(all, "rules").stream().map(each -> new Rule(signatures(each))).toList();
    var refiners = signatures(array(all, "refiners"));
    var plan = new Plan(rules, refiners, (int) number(all, "cut"));
    var fields = array(all, "fields").stream().map(each -> field(object(each))).toList();
    var relations = array(all, "relations").stream().map(each -> relation(object(each))).toList();
    var told = array(all, "told").stream().map(each -> told((List<?>) each)).toList();
    return new Model(
        version, (long) number(all, "seed"), number(all, "prior"), fields, relations, told, plan);
  }

  private static String relation(Relation relation) {
    return "{\"name\": %s, \"share\": %s, \"shared\": %s}"
        .formatted(
            Json.quoted(relation.name()), relation.share(), Arrays.toString(relation.shared()));
  }

  private static Relation relation(Map<String, Object> all) {
    return new Relation(string(all, "name"), number(all, "share"), numbers(all, "shared"));
  }

  private static Told told(List<?> pair) {
    return new Told(((Double) pair.getFirst()).intValue(), ((Double) pair.getLast()).intValue());
  }

  private static String field(FieldModel model) {
    Field field = model.field();
    return "{\"name\": %s, \"kind\": \"%s\", \"columns\": %s, \"part\": \"%s\","
            .formatted(Json.quoted(field.name()), field.kind(), field.columns(), field.part())
        + " \"levels\": %s, \"m\": %s, \"u\": %s,"
            .formatted(
                list(model.levels(), Json::quoted),
                Arrays.toString(model.m()),
                Arrays.toString(model.u()))
        + " \"values\": %s, \"words\": %s}"
            .formatted(frequencies(model.frequencies()), frequencies(model.words()));
  }

  private static FieldModel field(Map<String, Object> all) {
    var columns = array(all, "columns").stream().map(each -> ((Double) each).intValue()).toList();
    var field =
        new Field(
            string(all, "name"),
            Kind.valueOf(string(all, "kind")),
            columns,
            Field.Part.valueOf(string(all, "part")));
    return new FieldModel(
        field,
        array(all, "levels").stream().map(String.class::cast).toList(),
        numbers(all, "m"),
        numbers(all, "u"),
        frequencies(object(member(all, "values"))),
        frequencies(object(member(all, "words"))));
  }

  private static String frequencies(Frequencies frequencies) {
    return "{\"floor\": "
        + frequencies.floor()
        + ", \"shares\": {"
        + frequencies.shares().entrySet().stream()
            .map(each -> Json.quoted(each.getKey()) + ": " + each.getValue())
            .collect(Collectors.joining(", "))
        + "}}";
  }

  private static Frequencies frequencies(Map<String, Object> all) {
    var shares = new LinkedHashMap<String, Double>();
    object(member(all, "shares")).forEach((value, share) -> shares.put(value, (Double) share));
    return new Frequencies(shares, number(all, "floor"));
  }

  private static String signatures(List<Signature> signatures) {
    return list(signatures, each -> "\"" + each.field() + " " + each.shape() + "\"");
  }

  private static List<Signature> signatures(Object array) {
    var signatures = new ArrayList<Signature>();
    for (Object each : (List<?>) array) {
      String[] words = each.toString().split(" ", -1);
      signatures.add(new Signature(Integer.parseInt(words[0]), Shape.valueOf(words[1])));
    }
    return signatures;
  }

  private static <T> String list(List<T> all, Function<T, String> text) {
    return all.stream().map(text).collect(Collectors.joining(", ", "[", "]"));
  }

  @SuppressWarnings("unchecked") // the reader makes maps of texts only
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  private static List<?> array(Map<String, Object> all, String name) {
    return (List<?>) member(all, name);
  }

  private static String string(Map<String, Object> all, String name) {
    return (String) member(all, name);
  }

  private static double number(Map<String, Object> all, String name) {
    return (Double) member(all, name);
  }

  private static double[] numbers(Map<String, Object> all, String name) {
    return array(all, name).stream().mapToDouble(Double.class::cast).toArray();
  }

  private static Object member(Map<String, Object> all, String name) {
    Object value = all.get(name);
    if (value == null) {
      throw new IllegalArgumentException("model file: " + name + " is missing");
    }
    return value;
  }
}
