package io.clientele.contacts.contact;

import io.clientele.hygiene.contact.ContactJudge;
import io.clientele.hygiene.phone.PhoneJudge;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What phones are read by when they are saved: the plans and lists that validation judges by. */
@ApplicationScoped
class PhoneRules {
  /**
   * The judge by the numbering plans in force.
   *
   * @param lists the folder that validation-service is given, read at start
   */
  @Produces
  @Singleton
  @Startup
  static PhoneJudge judge(
      @ConfigProperty(name = "clientele.validation.lists") Optional<Path> lists) {
    return lists.map(PhoneRules::load).orElseGet(PhoneJudge::shipped);
  }

  private static PhoneJudge load(Path folder) {
    try {
      return ContactJudge.load(folder).phones();
    } catch (IOException | IllegalArgumentException wrong) {
      throw new IllegalStateException("clientele.validation.lists: " + wrong, wrong);
    }
  }
}
