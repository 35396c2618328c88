package io.clientele.validation.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.clientele.hygiene.contact.ContactJudge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Judges contacts line by line; a bad line has its answer like any other and stops nothing. */
@ApplicationScoped
class Batch {
  private final ObjectReader contacts;
  private final ObjectWriter answers;
  private final Validator validator;

  Batch(ObjectMapper json, Validator validator) {
    this.contacts = json.readerFor(ContactChange.class);
    this.answers = json.writerFor(LineView.class);
    this.validator = validator;
  }

  void judge(InputStream in, OutputStream to, ContactJudge judge) throws IOException {
    var lines = new BoundedLines(in);
    var out = new BufferedOutputStream(to, 1 << 14);
    long number = 0;
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      number++;
      if (!line.get().isBlank()) {
        out.write(answers.writeValueAsBytes(judge(number, line.get(), judge)));
        out.write('\n');
      }
      if (lines.areAwaited()) {
        out.flush();
      }
    }
    out.flush();
  }

  private LineView judge(long number, BoundedLines.Line line, ContactJudge judge) {
    if (!line.whole()) {
      return LineView.refused(number, 413, "payload-too-large", "Shorten the line to 64 KiB.");
    }
    try {
      var contact = contacts.<@Nullable ContactChange>readValue(line.bytes());
      if (contact == null) {
        return LineView.refused(number, 400, "malformed-json", "Send a contact as a JSON object.");
      }
      return validator.validate(contact).stream()
          .findFirst()
          .map(wrong -> invalid(number, wrong))
          .orElseGet(() -> LineView.of(number, ContactView.of(contact, judge)));
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
