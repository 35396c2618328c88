package io.clientele.scenarios;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What clients were told is saved, and so must be everywhere, once. */
final class Ledger {
  private final Map<String, String> jobTitles = new ConcurrentSkipListMap<>();
  private final Map<String, List<Long>> purchases = new ConcurrentSkipListMap<>();
  private final Map<String, List<String>> moves = new ConcurrentSkipListMap<>();
  private final List<String> surprises = new CopyOnWriteArrayList<>();
  private final AtomicInteger writes = new AtomicInteger();

  void created(String contact) {
    writes.incrementAndGet();
    jobTitles.put(contact, "");
  }

  void retitled(String contact, String jobTitle) {
    writes.incrementAndGet();
    jobTitles.put(contact, jobTitle);
  }

  void bought(String contact, long cents) {
    writes.incrementAndGet();
    purchases.computeIfAbsent(contact, none -> new CopyOnWriteArrayList<>()).add(cents);
  }

  void moved(String deal, String stage) {
    writes.incrementAndGet();
    moves.computeIfAbsent(deal, none -> new CopyOnWriteArrayList<>()).add(stage);
  }

  /** An answer that no client should get, whatever died. */
  void surprised(String what) {
    surprises.add(what);
  }

  int writes() {
    return writes.get();
  }

  List<String> surprises() {
    return surprises;
  }

  /** The last job title of each contact. */
  SortedMap<String, String> jobTitles() {
    return new TreeMap<>(jobTitles);
  }

  /** Number and sum of the purchases of each contact, as "2 = 3003". */
  SortedMap<String, String> purchases() {
    var sums = new TreeMap<String, String>();
    purchases.forEach((contact, all) ->
        sums.put(contact, all.size() + " = " + all.stream().mapToLong(Long::longValue).sum()));
    return sums;
  }

  /** The stages each deal went through, with commas. */
  SortedMap<String, String> moves() {
    var ways = new TreeMap<String, String>();
    moves.forEach((deal, stages) -> ways.put(deal, String.join(",", stages)));
    return ways;
  }
}
