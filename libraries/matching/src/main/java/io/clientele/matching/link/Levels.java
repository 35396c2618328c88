package io.clientele.matching.link;

import io.clientele.matching.learn.Patterns;
import io.clientele.matching.record.Records;

/** Arithmetic on the shares of levels. */
final class Levels {
  private static final double RARE = 0.3;

  private Levels() {}

  /** How often each level occurs where both values are present, per field. */
  static double[][] shares(Scorer scorer, Records records, Patterns pairs) {
    int width = records.fields().size();
    double[][] counts = new double[width][];
    for (int field = 0; field < width; field++) {
      counts[field] = new double[scorer.levels(field).size()];
    }
    pairs.each((pattern, count) -> {
      for (int field = 0; field < width; field++) {
        int level = Patterns.level(pattern, field);
        if (level > 0) {
          counts[field][level - 1] += count;
        }
      }
    });
    for (double[] levels : counts) {
      double total = 0;
      for (double count : levels) {
        total += count + RARE;
      }
      for (int level = 0; level < levels.length; level++) {
        levels[level] = (levels[level] + RARE) / total;
      }
    }
    return counts;
  }

  /** Where learning begins: most true pairs are equal, fewer the less alike. */
  static double[] firstGuess(int levels) {
    double[] m = new double[levels];
    double total = 0;
    for (int level = 0; level < levels; level++) {
      m[level] = level == 0 ? 12 : level == levels - 1 ? 1 : 2.0 / (level + 1);
      total += m[level];
    }
    for (int level = 0; level < levels; level++) {
      m[level] /= total;
    }
    return m;
  }

  /** The shares of pairs that do not match: those of random pairs without the matches in them. */
  static double[] without(double[] random, double matching, double[] m) {
    double[] u = new double[random.length];
    double total = 0;
    for (int level = 0; level < u.length; level++) {
      u[level] = Math.max(random[level] / 20, random[level] - matching * m[level]);
      total += u[level];
    }
    for (int level = 0; level < u.length; level++) {
      u[level] /= total;
    }
    return u;
  }

  /** Makes a less alike level never weigh more: neighbours that do are counted as one. */
  static void order(double[] m, double[] u, int levels) {
    for (int round = 0; round < levels; round++) {
      for (int level = 0; level + 1 < levels; level++) {
        if (m[level] / u[level] < m[level + 1] / u[level + 1]) {
          pool(m, u, level);
        }
      }
    }
    int last = levels - 1;
    if (m[last] > u[last]) {
      m[last] = u[last];
    }
  }

  private static void pool(double[] m, double[] u, int level) {
    double ratio = (m[level] + m[level + 1]) / (u[level] + u[level + 1]);
    m[level] = ratio * u[level];
    m[level + 1] = ratio * u[level + 1];
  }
}
