package io.clientele.kit.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes identifiers: UUID version 7 (RFC 9562 §5.7), which sort by time of creation. */
@ApplicationScoped
public class Ids {
  private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

  /** A new identifier, later in order than those made before it in this process. */
  public UUID next() {
    return generator.generate();
  }
}
