package io.clientele.platform.link;

import io.clientele.matching.column.Alignment;
import io.clientele.matching.column.Kind;
import io.clientele.matching.column.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows to link: those of one file, or of two brought under one header. */
final class Inputs {
  private final Scanned left;
  private final Optional<Scanned> right;
  private final Optional<Alignment> alignment;

  private Inputs(Scanned left, Optional<Scanned> right, Optional<Alignment> alignment) {
    this.left = left;
    this.right = right;
    this.alignment = alignment;
  }

  /** One file, or two whose columns are aligned by what they mean. */
  static Inputs of(Scanned left, Optional<Scanned> right, Map<String, Kind> kinds) {
    var alignment = right.map(other -> Alignment.of(left.sample(), other.sample(), kinds));
    if (alignment.isPresent() && alignment.get().header().isEmpty()) {
      throw new BadInput("The two files have no column in common, neither by name nor by content.");
    }
    return new Inputs(left, right, alignment);
  }

  /** Rows of all files under the common header, to be understood. */
  Table sample() {
    if (alignment.isEmpty() || right.isEmpty()) {
      return left.sample();
    }
    var rows = new ArrayList<String[]>();
    left.sample().rows().forEach(row -> rows.add(alignment.get().left(row)));
    right.get().sample().rows().forEach(row -> rows.add(alignment.get().right(row)));
    return new Table(alignment.get().header(), rows);
  }

  /** Hands over every row under the common header, the left file's first. */
  void rows(Consumer<String[]> taker) {
    left.input().rows(row -> taker.accept(alignment.isEmpty() ? row : alignment.get().left(row)));
    right.ifPresent(
        other -> other.input().rows(row -> taker.accept(alignment.orElseThrow().right(row))));
  }

  /** How many records there are. */
  int count() {
    return left.count() + right.map(Scanned::count).orElse(0);
  }

  /** How many records are the left file's if there are two files, else 0. */
  int lefts() {
    return right.isPresent() ? left.count() : 0;
  }

  /** Whether a pair counts: any of one file, but only across two. */
  boolean counts(int a, int b) {
    return right.isEmpty() || (a < left.count()) != (b < left.count());
  }

  /** How a record is called in the results. */
  String id(int record) {
    return record < left.count() ? left.id(record) : right.orElseThrow().id(record - left.count());
  }

  /** The files, the left one first. */
  List<Scanned> files() {
    return right.map(other -> List.of(left, other)).orElse(List.of(left));
  }

  /** Which columns of two files are one. */
  Optional<Alignment> alignment() {
    return alignment;
  }
}
