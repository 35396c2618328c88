package io.clientele.matching.index;

import io.clientele.matching.link.Linking;
import java.util.stream.LongStream;

/** What binds records: pairs that may be one, what was decided of pairs, and the groups of both. */
final class Links {
  private final Slots slots;
  private final Judges judges;
  private final Journal journal;
  private final PairGraph pairs;
  private final PairGraph decisions;
  private final GroupBook book;
  private final Regrouping regrouping;

  Links(Slots slots, Judges judges, Journal journal) {
    this.slots = slots;
    this.judges = judges;
    this.journal = journal;
    pairs = new PairGraph(journal::pair);
    decisions = new PairGraph(journal::decision);
    book = new GroupBook(journal);
    regrouping = new Regrouping(slots, pairs, this::weight, book);
  }

  /** Who may be one, and how likely; of infinite weight if that was decided. */
  PairGraph pairs() {
    return pairs;
  }

  /** What was decided: minus infinity keeps two records apart, plus makes them one. */
  PairGraph decisions() {
    return decisions;
  }

  /** The groups, as they were when they were last formed. */
  GroupBook book() {
    return book;
  }

  /** What forms them. */
  Regrouping regrouping() {
    return regrouping;
  }

  /**
   * Drops the pairs of a record, which is to be compared anew or gone.
   *
   * @param keep whether what was decided of it goes on to hold
   */
  void drop(int id, boolean keep) {
    if (!keep) {
      decisions.drop(id);
    }
    pairs.drop(id).forEach(regrouping::touch);
    decisions.of(id).forEach((other, weight) -> pairs.set(id, other, weight > 0 ? weight : null));
    regrouping.touch(id);
  }

  /**
   * Weighs the records of two rows.
   *
   * @param together whether anything they share brings them together
   */
  void connect(int row, int other, boolean together) {
    connect(
        row,
        other,
        together ? judges.first().weightIfPossible(row, other) : Double.NEGATIVE_INFINITY);
  }

  /** Gives the records of two rows a weight, unless it was decided what they are. */
  private void connect(int row, int otherRow, double weight) {
    int one = slots.id(row);
    int other = slots.id(otherRow);
    Double decided = decisions.weight(one, other);
    double held = decided != null ? decided : weight;
    if (pairs.set(one, other, held >= Linking.POSSIBLE ? held : null)) {
      regrouping.touch(one);
      regrouping.touch(other);
    }
  }

  /**
   * Weighs whom a change brought together or may have parted.
   *
   * @param meetings the pairs of rows that met or parted
   * @param encounters tells of the rows of two records whether they still meet
   */
  void settle(Meetings meetings, Postings.Encounters encounters) {
    LongStream.concat(meetings.parted().filter(this::isPair), meetings.unsure())
        .forEach(pair -> {
          int left = Meetings.left(pair);
          int right = Meetings.right(pair);
          boolean together =
              slots.isUsed(left) && slots.isUsed(right) && encounters.meet(left, right);
          connect(left, right, together);
        });
    long[] met = meetings.met();
    double[] weights = judges.weights(met);
    for (int i = 0; i < met.length; i++) {
      if (weights[i] >= Linking.POSSIBLE) { // the others are no pairs: those of old are dropped
        connect(Meetings.left(met[i]), Meetings.right(met[i]), weights[i]);
      }
    }
  }

  private boolean isPair(long rows) {
    return pairs.weight(slots.id(Meetings.left(rows)), slots.id(Meetings.right(rows))) != null;
  }

  private double weight(int one, int other) {
    Double decided = decisions.weight(one, other);
    return decided != null ? decided : judges.first().weight(slots.of(one), slots.of(other));
  }

  /** Makes everything what it was before the open run. */
  void rollback() {
    journal
        .pairs()
        .forEach((pair, before) ->
            pairs.set(Meetings.left(pair), Meetings.right(pair), before.orElse(null)));
    journal
        .decisions()
        .forEach((pair, before) ->
            decisions.set(Meetings.left(pair), Meetings.right(pair), before.orElse(null)));
    regrouping.forget();
    book.takeBack(journal.groups(), journal.nextName());
  }
}
