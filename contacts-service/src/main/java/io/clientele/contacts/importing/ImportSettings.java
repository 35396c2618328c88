package io.clientele.contacts.importing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How imports are run. */
@ConfigMapping(prefix = "clientele.imports")
interface ImportSettings {
  /** Where files lie until they are imported; must survive a restart. */
  @WithDefault(".clientele/imports")
  Path folder();

  /** How many rows are written in one transaction. */
  @WithDefault("500")
  int batch();

  /**
   * How much write-ahead log the relay may be behind before imports wait; left out, a quarter of
   * what the database keeps for it.
   */
  Optional<MemorySize> mostLag();
}
