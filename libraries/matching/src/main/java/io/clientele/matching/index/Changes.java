package io.clientele.matching.index;

import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

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

  /** What becomes of a record: the numbers of its new values and its keys before and now. */
  private record Change(int id, int slot, int[] numbers, long[][] before, long[][] now) {}

  /** Adds records or replaces them. */
  void put(Map<Integer, String[][]> changed) {
    var changes = new ArrayList<Change>();
    changed.forEach((id, forms) -> changes.add(change(id, forms)));
    var meetings = new Meetings();
    changes.forEach(each -> postings.leave(each.slot, each.before, each.now, meetings));
    for (var each : changes) {
      boolean news = records.set(each.slot, each.numbers);
      links.drop(each.id, !news);
    }
    changes.forEach(each -> postings.stay(each.slot, each.before, each.now, meetings));
    changes.forEach(each -> postings.enter(each.slot, each.before, each.now, meetings));
    links.settle(meetings, postings.new Encounters());
    records.forgetUnused();
  }

  private Change change(int id, String[][] forms) {
    Integer known = slots.find(id);
    journal.record(id, () -> Optional.ofNullable(known).map(this::forms));
    long[][] before = known != null ? postings.keys(known) : postings.none();
    int slot = known != null ? known : slots.add(id);
    int[] numbers = records.numbers(forms);
    return new Change(id, slot, numbers, before, keys(numbers));
  }

  private long[][] keys(int[] numbers) {
    int slot = slots.lend();
    records.set(slot, numbers);
    long[][] keys = postings.keys(slot);
    slots.giveBack();
    return keys;
  }

  /** Takes a record out, if it is there. */
  void remove(int id) {
    Integer slot = slots.find(id);
    if (slot != null) {
      journal.record(id, () -> Optional.of(forms(slot)));
      var meetings = new Meetings();
      postings.remove(slot, meetings);
      links.drop(id, false);
      slots.remove(id);
      links.settle(meetings, postings.new Encounters());
    }
  }

  /** Gives all records the values they had before the open run, without comparing them. */
  void rollback() {
    journal
        .records()
        .forEach((id, before) -> {
          Integer slot = slots.find(id);
          if (slot != null) {
            postings.remove(slot, Meetings.IGNORED);
            slots.remove(id);
          }
          before.ifPresent(forms -> restore(id, forms));
        });
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
