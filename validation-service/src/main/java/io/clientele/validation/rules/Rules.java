package io.clientele.validation.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.contracts.EventJson;
import io.clientele.hygiene.contact.ContactJudge;
import io.clientele.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The rules in force: those of hygiene, with the lists of a folder in place of its own. Rules with
 * other versions than the last ones get the next number, so that older verdicts are found.
 */
@Startup
@ApplicationScoped
public class Rules {
  private static final String ADD =
      """
      insert into rules (number, versions, since)
      select last.number + 1, cast(:versions as jsonb), :since
      from (select coalesce(max(number), 0) as number from rules) as last
      where not exists (select from rules r
                        where r.number = last.number and r.versions = cast(:versions as jsonb))
      """;

  private final ContactJudge judge;
  private final long number;

  Rules(
      RulesSettings settings,
      @ConfigProperty(name = "quarkus.application.version") String release,
      Sql sql,
      Clock clock) {
    judge = settings.lists().map(Rules::load).orElseGet(ContactJudge::shipped);
    number = number(Versions.of(release, judge), sql, clock);
  }

  private static ContactJudge load(Path folder) {
    try {
      return ContactJudge.load(folder);
    } catch (IOException | IllegalArgumentException wrong) {
      throw new IllegalStateException("clientele.validation.lists: " + wrong, wrong);
    }
  }

  private static long number(Versions versions, Sql sql, Clock clock) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            sql.<Long>read(handle -> {
              handle.execute("lock table rules in exclusive mode");
              handle
                  .createUpdate(ADD)
                  .bind("versions", new String(EventJson.write(versions), UTF_8))
                  .bind("since", clock.instant())
                  .execute();
              return handle.createQuery("select max(number) from rules").mapTo(Long.class).one();
            }));
  }

  /** The judge with these lists and the shipped policy of fixes. */
  public ContactJudge judge() {
    return judge;
  }

  /** Their number in the order in which rules came into force. */
  public long number() {
    return number;
  }
}
