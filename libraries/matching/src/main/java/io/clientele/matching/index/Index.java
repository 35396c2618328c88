package io.clientele.matching.index;

import io.clientele.matching.block.Keys;
import io.clientele.matching.block.Sketcher;
import io.clientele.matching.group.Edge;
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Model;
import io.clientele.matching.link.Linking;
import io.clientele.matching.link.Shares;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Records that come, change and go, one by one or some at once, with the pairs, weights and groups
 * that a batch over the same records and model would give, in whatever order they came. Not for
 * several threads.
 *
 * <p>Changes between {@link #begin} and {@link #commit} are a run: what it came to can be asked
 * for, and all of it can be taken back.
 */
public final class Index {
  private final Model model;
  private final Records records;
  private final Judge judge;
  private final Postings postings;
  private final Journal journal = new Journal();
  private final Slots slots;
  private final Links links;
  private final Changes changes;

  /** An empty index that finds and weighs by this model. */
  public Index(Model model) {
    this(model, empty(model));
  }

  /** An index of records that were in an earlier one, without what binds them. */
  Index(Model model, Slots slots) {
    this.model = model;
    this.slots = slots;
    records = slots.records();
    var shares = Shares.of(records, model);
    var keys = new Keys(new Sketcher(records, shares.words()));
    var judges = new Judges(records, model, keys);
    judge = judges.first();
    postings = new Postings(model.plan(), keys);
    postings.fill(records.size());
    links = new Links(slots, judges, journal);
    changes = new Changes(slots, postings, links, journal);
  }

  /** No records yet, of the fields of a model. */
  static Slots empty(Model model) {
    return new Slots(new Records(model.fields().stream().map(FieldModel::field).toList()));
  }

  /** Adds a record of normal forms or replaces it; tells the groups that changed. */
  public Set<Long> put(int id, String[][] forms) {
    changes.apply(Map.of(id, Optional.of(forms)));
    return links.regrouping().finish();
  }

  /** Takes a record out; tells the groups that changed. */
  public Set<Long> remove(int id) {
    changes.apply(Map.of(id, Optional.empty()));
    return links.regrouping().finish();
  }

  /**
   * Adds or replaces records of these forms, by their ids, and takes out those without, as one
   * change: whom they meet is weighed on several processors. Groups are formed by {@link #regroup},
   * at the latest when they are asked for: sooner done for many changes than after each.
   */
  public void change(Map<Integer, Optional<String[][]>> records) {
    changes.apply(records);
  }

  /**
   * Adds, replaces or takes out records without comparing them: for an index that is asked by
   * {@link #check} alone and has neither pairs nor groups.
   */
  public void place(Map<Integer, Optional<String[][]>> records) {
    changes.place(records);
  }

  /**
   * Goes on forming the groups of what changed; tells whether that is done.
   *
   * @param most about how many records to look at; those that hang together are looked at together
   */
  public boolean regroup(int most) {
    return links.regrouping().advance(most);
  }

  /**
   * Takes note that two records are not one: they are never paired nor in one group until the data
   * of one of them change; tells the groups that changed.
   */
  public Set<Long> separate(int a, int b) {
    return decide(a, b, Double.NEGATIVE_INFINITY);
  }

  /**
   * Takes note that two records are one: they are a sure pair, whatever they weigh, until the data
   * of one of them change; tells the groups that changed.
   */
  public Set<Long> unite(int a, int b) {
    return decide(a, b, Double.POSITIVE_INFINITY);
  }

  /** Forgets what was decided of two records; tells the groups that changed. */
  public Set<Long> undecide(int a, int b) {
    return decide(a, b, null);
  }

  private Set<Long> decide(int a, int b, @Nullable Double weight) {
    if (a == b || !slots.has(a) || !slots.has(b)) {
      throw new IllegalArgumentException("not two records of this index: " + a + ", " + b);
    }
    links.decisions().set(a, b, weight);
    int row = slots.of(a);
    int other = slots.of(b);
    links.connect(row, other, postings.new Encounters().meet(row, other));
    links.regrouping().touch(a); // who are no pair may still be of one group
    return links.regrouping().finish();
  }

  /** Begins a run of changes. */
  public void begin() {
    journal.begin(book().next());
  }

  /** What the open run came to so far. */
  public Difference difference() {
    return journal.difference(links.pairs(), book());
  }

  /** The groups whose names the open run has given, with their records. */
  public NavigableMap<Long, NavigableSet<Integer>> formed() {
    var formed = new TreeMap<Long, NavigableSet<Integer>>();
    links.regrouping().finish();
    for (long name : journal.formed()) {
      var members = group(name);
      if (!members.isEmpty()) {
        formed.put(name, members);
      }
    }
    return formed;
  }

  /**
   * Gives a group that the open run has formed the name it had before.
   *
   * @param earlier a name that no group has now
   */
  public void rename(long formed, long earlier) {
    book().rename(formed, earlier);
  }

  /** Ends the open run; what it changed stays. */
  public void commit() {
    links.regrouping().finish();
    journal.end();
  }

  /** Ends the open run and takes back all it changed, names of groups included. */
  public void rollback() {
    journal.requireOpen();
    changes.rollback();
    links.rollback();
    journal.end();
  }

  /**
   * The records that a new one of these forms may be the same as, the likeliest first. Nothing of
   * it stays behind.
   */
  public List<Suspect> check(String[][] forms) {
    int slot = slots.lend();
    records.mark();
    try {
      records.set(slot, forms);
      var found = new ArrayList<Suspect>();
      for (int other : postings.others(slot)) {
        double weight = judge.weightIfPossible(slot, other);
        if (weight >= Linking.POSSIBLE) {
          found.add(suspect(slot, other, weight));
        }
      }
      found.sort(
          Comparator.comparingDouble(Suspect::weight).reversed().thenComparingInt(Suspect::id));
      return found;
    } finally {
      slots.giveBack(slot);
      records.reset();
    }
  }

  /** How many records there are. */
  public int size() {
    return slots.all().size();
  }

  /** Whether a record is there. */
  public boolean has(int id) {
    return slots.has(id);
  }

  /**
   * How many distinct texts are kept: never more than twice as many as the records had when it was
   * last looked, and some hundreds.
   */
  public int texts() {
    return records.texts();
  }

  /** Why two records weigh together what they weigh. */
  public Suspect explain(int id, int other) {
    int left = slots.of(id);
    int right = slots.of(other);
    return suspect(left, right, judge.weight(left, right));
  }

  private Suspect suspect(int slot, int other, double weight) {
    return new Suspect(
        slots.id(other), weight, judge.isSure(slot, other, weight), judge.why(slot, other));
  }

  /** Whether two records are one without a person's judgement. */
  public boolean isSure(int one, int other) {
    Double weight = links.pairs().weight(one, other);
    return weight != null
        && (weight.isInfinite() || judge.isSure(slots.of(one), slots.of(other), weight));
  }

  /** The name of a record's group of suspects, 0 if it is in none. */
  public long groupOf(int id) {
    return book().groupOf(id);
  }

  /** The records of a group of suspects, none if there is no such group. */
  public NavigableSet<Integer> group(long name) {
    return new TreeSet<>(book().members(name));
  }

  /** Every group of suspects by name. */
  public Map<Long, NavigableSet<Integer>> groups() {
    return book().groups();
  }

  /** Every pair that may be one, by record; of infinite weight if that was decided. */
  public List<Edge> pairs() {
    return links.pairs().all();
  }

  /** The pairs among these records. */
  public List<Edge> pairsAmong(NavigableSet<Integer> some) {
    return links.pairs().within(some);
  }

  private GroupBook book() {
    links.regrouping().finish();
    return links.book();
  }

  /** What a snapshot keeps, once groups are formed; the blocks are made anew from it. */
  record State(Model model, Records records, Slots slots, Links links) {}

  State state() {
    return new State(model, records, slots, links);
  }
}
