package io.clientele.validation.rules;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the rules come from. */
@ConfigMapping(prefix = "clientele.validation")
interface RulesSettings {
  /**
   * A folder with newer lists: each file of its folders {@code email}, {@code phone}, {@code name}
   * and {@code address} replaces the shipped one of its name, and a jar of libphonenumber in {@code
   * phone} the numbering plans. Read at start.
   */
  Optional<Path> lists();
}
