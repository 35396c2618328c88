package io.clientele.matching.link;

import io.clientele.matching.learn.Expectation;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings together what the training sessions learned of each field.
 *
 * <p>A session may find another pattern than identity: branches of one firm, people of one house.
 * Its pairs then agree in little else. So only sessions count whose matches agree in the other
 * fields nearly as much as those of the best session do.
 */
final class Learned {
  private static final double BELIEVED = 0.7;
  private final double[][] u;
  private final List<Lesson> lessons = new ArrayList<>();

  /** Nothing learned yet; u are the shares of pairs that do not match, per field and level. */
  Learned(double[][] u) {
    this.u = u;
  }

  private record Lesson(double agreement, double matches, double[][] m, boolean[] used) {}

  void add(Expectation session) {
    boolean[] used = session.used();
    double gained = 0;
    double possible = 0;
    for (int field = 0; field < used.length; field++) {
      if (used[field]) {
        gained += information(session.m()[field], u[field]);
        possible -= Math.log(u[field][0]);
      }
    }
    if (possible > 0) {
      lessons.add(new Lesson(gained / possible, session.matches(), session.m().clone(), used));
    }
  }

  /** The share of true pairs at each level of a field. */
  double[] m(int field, double[] otherwise) {
    double best = lessons.stream().mapToDouble(Lesson::agreement).max().orElse(0);
    double[] m = new double[otherwise.length];
    double total = 0;
    for (Lesson lesson : lessons) {
      if (lesson.used[field] && lesson.agreement >= BELIEVED * best) {
        double weight = Math.sqrt(lesson.matches);
        total += weight;
        for (int level = 0; level < m.length; level++) {
          m[level] += weight * lesson.m[field][level];
        }
      }
    }
    for (int level = 0; level < m.length; level++) {
      m[level] = total > 0 ? m[level] / total : otherwise[level];
    }
    return m;
  }

  /** How far the levels of matches are from those of other pairs (Kullback, Leibler 1951). */
  private static double information(double[] m, double[] u) {
    double sum = 0;
    for (int level = 0; level < m.length; level++) {
      sum += m[level] * Math.log(m[level] / u[level]);
    }
    return sum;
  }
}
