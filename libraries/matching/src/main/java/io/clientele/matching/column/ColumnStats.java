package io.clientele.matching.column;

import io.clientele.matching.text.Nicknames;
import io.clientele.matching.text.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the values of one column look like, from a sample spread over the whole table. */
final class ColumnStats {
  private static final int SAMPLE = 5_000;
  private static final double MOST_ORGANISATIONS = 0.25;
  private static final Pattern PHONE =
      Pattern.compile("[+(]{0,2}[0-9][-0-9 ()./\\n]{5,20}([xX]\\D*\\d+)?");
  private static final Pattern POSTCODE =
      Pattern.compile("[A-Za-z]{1,2}[0-9][0-9A-Za-z]? ?[0-9][A-Za-z]{2}|[0-9]{5}-[0-9]{4}");
  private static final Pattern WEB =
      Pattern.compile("(https?://)?[\\w-]+(\\.[\\w-]+)*\\.[a-zA-Z]{2,8}(/\\S*)?");
  private static final Pattern TIME = Pattern.compile("[T ]([01]\\d|2[0-3]):[0-5]\\d");
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}([T ].*)?|\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{4}|\\d{2})("
              + " .*)?|(1[4-9]|20)\\d{6}|\\d{1,2}(st|nd|rd|th|\\.)?[- ](de )?\\p{L}{3,10}\\.?,?[-"
              + " ](de )?(\\d{4}|\\d{2})|\\p{L}{3,10}\\.? \\d{1,2}(st|nd|rd|th)?,? \\d{4}");
  private static final Set<String> OF_ORGANISATIONS =
      Set.of(
          ("inc llc ltd limited corp corporation co company gmbh ag kg ug ev sa sas sarl srl spa bv"
                  + " nv ab oy plc lp llp pty group holding holdings partners services solutions"
                  + " systems university univ universitat universite universidad universita"
                  + " institute institut inst school schule college academy center centre zentrum"
                  + " hospital clinic klinik church bank hotel restaurant cafe foundation stiftung"
                  + " association society verein department dept laboratory laboratories lab"
                  + " industries international and the of for und fur")
              .split(" ", -1));

  final double fill;
  final double distinct;
  final int distinctCount;
  final double repeats;
  final double email;
  final double phone;
  final double phoneSigns;
  final double date;
  final double timeOfDay;
  final double web;
  final double postcode;
  final double digits;
  final double withDigits;
  final double commas;
  final double words;
  final double givenFirst;
  final double organisations;
  final double streets;
  final double nameLong;
  final double length;
  final double sameLength;
  final List<String> sample;

  ColumnStats(Table table, int column) {
    sample = new ArrayList<>();
    int rows = table.rows().size();
    int step = Math.max(1, rows / SAMPLE);
    int seen = 0;
    for (int i = 0; i < rows; i += step) {
      String value = table.rows().get(i)[column].strip();
      seen++;
      if (!value.isEmpty()) {
        sample.add(value);
      }
    }
    fill = share(seen, sample.size());
    Map<String, Integer> counts = new HashMap<>();
    Map<Integer, Integer> lengths = new HashMap<>();
    int totalWords = 0;
    int totalLength = 0;
    int given = 0;
    int organised = 0;
    int nameLongs = 0;
    for (String value : sample) {
      String plain = Normal.text(value);
      counts.merge(plain, 1, Integer::sum);
      lengths.merge(value.length(), 1, Integer::sum);
      String[] parts = plain.split(" ", -1);
      totalWords += parts.length;
      totalLength += value.length();
      organised += Arrays.stream(parts).anyMatch(OF_ORGANISATIONS::contains) ? 1 : 0;
      nameLongs += parts.length == 2 || parts.length == 3 ? 1 : 0;
      given += Nicknames.shipped().knows(parts[0]) || lastIsGiven(value, parts) ? 1 : 0;
    }
    distinctCount = counts.size();
    distinct = share(sample.size(), counts.size());
    repeats = share(sample.size(), counts.values().stream().mapToInt(n -> n > 1 ? n : 0).sum());
    sameLength = share(sample.size(), lengths.values().stream().mapToInt(n -> n).max().orElse(0));
    words = share(sample.size(), totalWords);
    length = share(sample.size(), totalLength);
    givenFirst = share(sample.size(), given);
    organisations = share(sample.size(), organised);
    nameLong = share(sample.size(), nameLongs);
    email = shareOf(value -> value.indexOf('@') > 0 && value.indexOf(' ') < 0);
    phone = shareOf(value -> PHONE.matcher(value).matches() && between(value, 7, 15));
    phoneSigns = shareOf(value -> PHONE.matcher(value).matches() && value.matches(".*[-+()/. ].*"));
    date = shareOf(value -> DATE.matcher(value).matches());
    timeOfDay = shareOf(value -> TIME.matcher(value).find());
    web = shareOf(value -> WEB.matcher(value).matches());
    postcode = shareOf(value -> POSTCODE.matcher(value).matches());
    streets = shareOf(value -> Streets.isStreet(Normal.text(value)));
    digits = shareOf(value -> value.chars().allMatch(Character::isDigit));
    withDigits = shareOf(value -> value.chars().anyMatch(Character::isDigit));
    commas = shareOf(value -> value.matches("[^,]*\\p{L}[^,]*, *\\p{L}[^,]*"));
  }

  /** Whether most values are single letters: initials, or a code of one letter. */
  boolean oneLetter() {
    return length < 1.5;
  }

  /** Whether values are moments, which tell of the record and not of whom it is about. */
  boolean looksMoment() {
    return date > 0.7 && timeOfDay > 0.7 && distinct > 0.5;
  }

  /** Whether values are numbers of one length, as postcodes are, many of them there again. */
  boolean looksNumericPostcode() {
    return digits > 0.95
        && sameLength > 0.9
        && length > 3.8
        && length < 6.2
        && repeats > 0.5
        && shareOf(value -> value.matches("(18|19|20)\\d\\d")) < 0.9;
  }

  /** Whether a few values repeat over and over. */
  boolean looksCategory() {
    return distinctCount <= 6 || (distinctCount <= 30 && distinct < 0.2);
  }

  /** Whether values are full names of people. */
  boolean looksPerson() {
    return isAsLongAsNames() && givenFirst > (commas > 0.7 ? 0.2 : 0.3);
  }

  /** Whether values may be full names of people, of whatever language, if the header says so. */
  boolean mayBePerson() {
    return looksPerson()
        || (isAsLongAsNames() && nameLong > 0.85 && organisations < 0.03 && givenFirst > 0.1);
  }

  private boolean isAsLongAsNames() {
    return words > 1.6 && words < 4.2 && organisations < MOST_ORGANISATIONS;
  }

  /** Whether values begin with a house number, or end with one. */
  boolean startsWithNumber() {
    return shareOf(value -> value.matches("\\d+.*|.* \\d+[a-zA-Z]?")) > 0.5;
  }

  private static boolean lastIsGiven(String value, String[] parts) {
    int comma = value.indexOf(',');
    return comma > 0 && parts.length > 1 && Nicknames.shipped().knows(parts[1]);
  }

  private static boolean between(String value, int least, int most) {
    int digits = Normal.digits(value).length();
    return digits >= least && digits <= most;
  }

  private double shareOf(Predicate<String> test) {
    return share(sample.size(), (int) sample.stream().filter(test).count());
  }

  private static double share(int all, int some) {
    return all == 0 ? 0 : (double) some / all;
  }
}
