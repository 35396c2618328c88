package io.clientele.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaDifferenceTest {
  private static final String BEFORE =
      """
      {"type": "object", "required": ["id"],
       "properties": {
         "id": {"type": "string", "format": "uuid"},
         "kind": {"type": "string", "enum": ["open", "won"]},
         "note": {"type": "string"},
         "parts": {"type": "array", "items": {"$ref": "#/$defs/part"}}},
       "$defs": {"part": {"type": "object", "properties": {"size": {"type": "integer"}}}}}
      """;

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          "note": {"type": "string"},            |                                            | /properties/note was removed or renamed              | a property goes
          "note"                                 | "remark"                                   | /properties/note was removed or renamed              | a property is renamed
          "size": {"type": "integer"}            |                                            | /$defs/part/properties/size was removed or renamed   | a property deep down goes
          "required": ["id"]                     | "required": ["id", "note"]                 | /properties/note became required                     | a property becomes required
          "required": ["id"]                     | "required": []                             | /properties/id may now be absent                     | readers may miss what they rely on
          "note": {"type": "string"}             | "note": {"type": "integer"}                | /properties/note has another type: "integer", was "string" | a type changes
          "note": {"type": "string"}             | "note": {"type": "string", "maxLength": 9} | /properties/note has another maxLength: 9, was       | a value is bounded
          "format": "uuid"                       | "format": "date"                           | /properties/id has another format: "date", was "uuid" | a format changes
          "enum": ["open", "won"]                | "enum": ["open"]                           | /properties/kind lost the value won                  | an enum loses a value
          "note": {"type": "string"}             | "note": {"type": "string", "enum": ["a"]}  | /properties/note was narrowed to an enum             | a text becomes an enum
          , "enum": ["open", "won"]              |                                            | /properties/kind is no longer an enum                | an enum becomes a text
          "items": {"$ref": "#/$defs/part"}      | "items": {"$ref": "#/$defs/other"}         | /properties/parts/items has another $ref: "#/$defs/other", was "#/$defs/part" | items become something else
          "type": "object", "required"           | "type": "object", "additionalProperties": false, "required" | has another additionalProperties: false, was | the schema is closed
          """)
  void refusesWhatWouldBreakAReaderOrWriter(
      String old, String now, String complaint, String because) {
    assertThat(BEFORE).contains(old);

    assertThat(breaks(BEFORE.replace(old, now == null ? "" : now)))
        .as(because)
        .anySatisfy(found -> assertThat(found.strip()).isEqualTo(complaint));
  }

  @Test
  void allowsOptionalPropertiesEnumValuesAndBetterWords() {
    var after =
        BEFORE
            .replace(
                "\"note\": {", "\"more\": {\"type\": \"string\"}, \"note\": {\"title\": \"N\", ")
            .replace("\"won\"]", "\"won\", \"lost\"]")
            .replace("\"size\": {", "\"unit\": {\"type\": \"string\"}, \"size\": {");

    assertThat(after).isNotEqualTo(BEFORE).contains("more", "lost", "unit");
    assertThat(breaks(after)).isEmpty();
  }

  private static List<String> breaks(String after) {
    var tidy = after.replaceAll(",\\s*}", "}");
    return SchemaDifference.breaks(
        ContractFiles.json(BEFORE.getBytes(StandardCharsets.UTF_8)),
        ContractFiles.json(tidy.getBytes(StandardCharsets.UTF_8)));
  }
}
