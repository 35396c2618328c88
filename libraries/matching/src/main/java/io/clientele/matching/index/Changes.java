package io.clientele.matching.index;

import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings records into the rows and blocks or takes them out, and has weighed whom they meet. */
final class Changes {
  private final Slots slots;
  private final Records records;
  private final Postings postings;
  private final Links links;
  private final Journal journal;

  Changes(Slots slots, Postings postings, Links links, Journal journal) {
    this.slots = slots;
    this.postings = postings;
    this.links = links;
    this.journal = journal;
    records = slots.records();
  }

  /**
   * What becomes of a record.
   *
   * @param known whether it is in the index
   * @param numbers of the values it is to have; null if it is to be in the index no longer
   * @param before its keys of the values it has
   * @param now its keys of those it is to have
   */
  private record Change(
      int id, boolean known, int @Nullable [] numbers, long[][] before, long[][] now) {}

  /** Adds records, replaces them, or takes out those without forms. */
  void apply(Map<Integer, Optional<String[][]>> changed) {
    var changes = read(changed);
    var meetings = new Meetings();
    for (var each : changes) {
      int slot = each.known ? slots.of(each.id) : slots.add(each.id);
      postings.leave(slot, each.before, each.now, meetings);
    }
    changes.forEach(this::set);
    changes.removeIf(each -> each.numbers == null);
    for (var each : changes) {
      postings.stay(slots.of(each.id), each.before, each.now, meetings);
    }
    for (var each : changes) {
      postings.enter(slots.of(each.id), each.before, each.now, meetings);
    }
    links.settle(meetings, postings.new Encounters());
    records.forgetUnused();
  }

  /** What the index has and what it is to have, before anything changes. */
  private List<Change> read(Map<Integer, Optional<String[][]>> changed) {
    var changes = new ArrayList<Change>();
    int spare = slots.lend();
    try {
      changed.forEach((id, forms) -> {
        Integer slot = slots.find(id);
        journal.record(id, () -> Optional.ofNullable(slot).map(this::forms));
        var before = slot == null ? postings.none() : postings.keys(slot);
        if (forms.isPresent()) {
          int[] numbers = records.numbers(forms.get());
          records.set(spare, numbers);
          changes.add(new Change(id, slot != null, numbers, before, postings.keys(spare)));
        } else if (slot != null) {
          changes.add(new Change(id, true, null, before, postings.none()));
        }
      });
      return changes;
    } finally {
      slots.giveBack(spare);
    }
  }

  private void set(Change change) {
    if (change.numbers == null) {
      links.drop(change.id, false);
      slots.remove(change.id);
    } else {
      boolean news = records.set(slots.of(change.id), change.numbers);
      links.drop(change.id, !news);
    }
  }

  /** Gives all records the values they had before the open run, without comparing them. */
  void rollback() {
    journal.records().forEach(this::place);
  }

  /** Gives records these values, or takes out those without, and compares them with nobody. */
  void place(Map<Integer, Optional<String[][]>> changed) {
    changed.forEach(this::place);
    records.forgetUnused();
  }

  private void place(int id, Optional<String[][]> now) {
    Integer slot = slots.find(id);
    if (slot != null) {
      postings.remove(slot, Meetings.IGNORED);
      slots.remove(id);
    }
    now.ifPresent(forms -> restore(id, forms));
  }

  private void restore(int id, String[][] forms) {
    int slot = slots.add(id);
    records.set(slot, forms);
    postings.add(slot, Meetings.IGNORED);
  }

  private String[][] forms(int slot) {
    var forms = new String[records.fields().size()][];
    for (int field = 0; field < forms.length; field++) {
      forms[field] = records.texts(slot, field);
    }
    return forms;
  }
}
