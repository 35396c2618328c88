package io.clientele.dedupe.match;

import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import io.clientele.matching.index.Suspect;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Finds the stored records that another may be the same as; changes nothing. */
@ApplicationScoped
public class FindAlike {
  /** A save waits for the answer, and does without it rather than wait longer. */
  static final Duration PATIENCE = Duration.ofMillis(100);

  private static final String NUMBERED =
      """
      select number, id from record
      where number = any(:number) and id <> :self and forms is not null
        and id not in (select other_id from kept_apart where contact_id = :self)
      """;

  private final Sql sql;
  private final IndexRuns runs;
  private final ReadCopies copies;

  FindAlike(Sql sql, IndexRuns runs, ReadCopies copies) {
    this.sql = sql;
    this.runs = runs;
    this.copies = copies;
  }

  /**
   * A record that may be the same.
   *
   * @param weight log2 of the odds that it is
   * @param foundBy the rule that brought the two together
   */
  public record Found(UUID id, double weight, Level level, String foundBy, List<Evidence> why) {}

  /**
   * The records that may be the same, the likeliest first; empty when the index cannot be asked.
   *
   * @param forms the normal forms of the record
   * @param self the record's own id, if it is stored
   */
  public Optional<List<Found>> find(Entity entity, String[][] forms, UUID self) {
    return runs.ask(entity, PATIENCE, index -> index.check(forms))
        .or(() -> copies.ask(entity, PATIENCE, index -> index.check(forms)))
        .map(suspects -> {
          var ids = ids(suspects, self);
          return suspects.stream()
              .filter(suspect -> ids.containsKey(suspect.id()))
              .map(suspect -> found(Objects.requireNonNull(ids.get(suspect.id())), suspect))
              .toList();
        });
  }

  private static Found found(UUID id, Suspect suspect) {
    var rules = suspect.why().rules();
    return new Found(
        id,
        suspect.weight(),
        GroupLevel.of(suspect.weight(), suspect.sure()),
        rules.isEmpty() ? "" : rules.getFirst(),
        Evidence.of(suspect.why()));
  }

  /** Without the record itself and whom it was decided not to be. */
  private Map<Integer, UUID> ids(List<Suspect> suspects, UUID self) {
    var ids = new HashMap<Integer, UUID>();
    if (!suspects.isEmpty()) {
      sql.read(handle ->
              handle
                  .createQuery(NUMBERED)
                  .bind("self", self)
                  .bind("number", SqlArray.of(Integer.class, suspects, Suspect::id))
                  .map(Rows.as(Numbered.class))
                  .list())
          .forEach(row -> ids.put(row.number(), row.id()));
    }
    return ids;
  }

  record Numbered(int number, UUID id) {}
}
