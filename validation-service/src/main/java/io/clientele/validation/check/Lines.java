package io.clientele.validation.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.clientele.hygiene.contact.ContactJudge;
import io.clientele.validation.check.BoundedLines.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads contacts from lines and writes what is thought of them; a bad line has its answer too. */
@ApplicationScoped
class Lines {
  private static final int ANSWER = 2048;

  private final ObjectReader contacts;
  private final ObjectWriter answers;
  private final Validator validator;

  Lines(ObjectMapper json, Validator validator) {
    this.contacts = json.readerFor(ContactChange.class);
    this.answers =
        json.writerFor(LineView.class)
            .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .withRootValueSeparator("\n");
    this.validator = validator;
  }

  /** The answers to all lines but blank ones, each ended by a line feed. */
  byte[] judge(List<Line> lines, ContactJudge judge) throws IOException {
    var out = new ByteArrayOutputStream(lines.size() * ANSWER);
    var any = false;
    try (var sequence = answers.writeValues(out)) {
      for (var line : lines) {
        if (!line.isBlank()) {
          sequence.write(judge(line, judge));
          any = true;
        }
      }
    }
    if (any) {
      out.write('\n');
    }
    return out.toByteArray();
  }

  private LineView judge(Line line, ContactJudge judge) {
    var number = line.number();
    if (!line.whole()) {
      return LineView.refused(number, 413, "payload-too-large", "Shorten the line to 64 KiB.");
    }
    try {
      var contact = contacts.<@Nullable ContactChange>readValue(line.bytes());
      if (contact == null) {
        return LineView.refused(number, 400, "malformed-json", "Send a contact as a JSON object.");
      }
      var wrong = validator.validate(contact);
      return wrong.isEmpty()
          ? LineView.of(number, ContactView.of(contact, judge))
          : invalid(number, wrong.iterator().next());
    } catch (JsonProcessingException wrong) {
      return LineView.refused(
          number, 400, "malformed-json", "Correct the line: " + wrong.getOriginalMessage());
    } catch (IOException wrong) {
      return LineView.refused(number, 400, "malformed-json", "Send the line in UTF-8.");
    }
  }

  private static LineView invalid(long number, ConstraintViolation<ContactChange> wrong) {
    var detail = "Correct the line: %s %s.".formatted(wrong.getPropertyPath(), wrong.getMessage());
    return LineView.refused(number, 422, "invalid", detail);
  }
}
