package io.clientele.kit.inbox;

import io.clientele.kit.problem.Rejection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a failure that will pass (a dependency is away, a deadlock, a timeout) from one that stays.
 * A transient failure is repeated for ever; a permanent one goes to the dead letters.
 */
public final class Failures {
  /** SQLSTATE classes (PostgreSQL, appendix A) of what another attempt may cure. */
  private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "57", "58");

  /** Single SQLSTATEs: lock not available, read-only transaction during a failover. */
  private static final Set<String> TRANSIENT_STATES = Set.of("55P03", "25006");

  private Failures() {}

  /** Whether the same work may succeed later without any change to it. */
  public static boolean isTransient(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (passes(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(Throwable cause) {
    return switch (cause) {
      case Rejection refusal -> refusal.status() == 503;
      case SQLTransientException passing -> true;
      case SQLRecoverableException passing -> true;
      case SQLNonTransientConnectionException away -> true;
      case SQLException sql -> passes(sql.getSQLState()) || noConnection(sql);
      case jakarta.transaction.RollbackException rolledBack -> rolledBack.getCause() == null;
      default -> false;
    };
  }

  private static boolean passes(@Nullable String state) {
    return state != null
        && state.length() == 5
        && (TRANSIENT_STATES.contains(state) || TRANSIENT_CLASSES.contains(state.substring(0, 2)));
  }

  /**
   * The pool reports that it got no connection in time, or is closed, as a plain SQLException
   * without a state.
   */
  private static boolean noConnection(SQLException sql) {
    var message = String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT);
    return sql.getSQLState() == null
        && (message.contains("acquisition timeout")
            || message.contains("pool is closed")
            || message.contains("connection is closed"));
  }
}
