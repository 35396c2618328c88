package io.clientele.benchmarks.live;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Changes of a base, kind after kind. */
final class ChangeStream {
  /** The mobile numbers of a range that the invented contacts do not use. */
  private static final long FIRST_NUMBER = 447_400_000_000L;

  private final ContactEvents events;
  private final List<Row> rows;
  private final int part;
  private final Random random = new Random(1);
  private long version = 1;

  /**
   * Changes of these contacts.
   *
   * @param part how many of each kind; so many of the last contacts are new
   */
  ChangeStream(ContactEvents events, List<Row> rows, int part) {
    this.events = events;
    this.rows = rows;
    this.part = part;
  }

  /** What becomes of contacts. */
  enum Kind {
    /** They come, some of them known already under another id. */
    NEW("new ones"),

    /** They have a telephone and a street that nobody had. */
    MOVED("moved"),

    /** They have the telephone and the street of somebody else, who is no duplicate. */
    MOVED_IN("moved in with others");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Sends all changes of a kind; the kinds in their order. */
  void send(Kind kind) throws IOException {
    for (int number = 0; number < part; number++) {
      if (kind == Kind.NEW) {
        int place = rows.size() - part + number;
        events.send(place, 1, rows.get(place));
      } else {
        int place = random.nextInt(rows.size());
        events.send(place, ++version, moved(kind, place, number));
      }
    }
    events.flush();
  }

  private Row moved(Kind kind, int place, int number) {
    if (kind == Kind.MOVED) {
      var street = number % 200 + 1 + " " + Integer.toString(number, 36) + "street";
      return rows.get(place).moved(String.valueOf(FIRST_NUMBER + number * 17L), street);
    }
    var other = rows.get(random.nextInt(rows.size()));
    return rows.get(place).moved(other.phone(), other.street());
  }
}
