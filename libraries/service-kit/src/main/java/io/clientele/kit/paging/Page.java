package io.clientele.kit.paging;

import io.clientele.kit.problem.Rejection;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list and the way to the next.
 *
 * @param next address of the next page, null on the last
 * @param count how many there are in all, null when it was not asked for
 */
public record Page<T>(List<T> items, @Nullable String next, @Nullable Long count) {
  /** Rows on a page when the client does not say. */
  public static final int DEFAULT_LIMIT = 50;

  /** Most rows on a page. */
  public static final int MAX_LIMIT = 500;

  /**
   * The page size asked for.
   *
   * @throws Rejection 400 outside 1 to {@link #MAX_LIMIT}
   */
  public static int limit(@Nullable Integer asked) {
    int limit = asked == null ? DEFAULT_LIMIT : asked;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new Rejection(400, "bad-limit", "Ask for 1 to " + MAX_LIMIT + " rows at a time.")
          .error("/limit", "out-of-range", "limit is " + limit);
    }
    return limit;
  }

  /** A page from rows read with one more than the limit, so that the last page is known. */
  public static <T> Page<T> of(
      List<T> rows,
      int limit,
      Function<T, Cursor> position,
      UriInfo request,
      @Nullable Long count) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), null, count);
    }
    var items = List.copyOf(rows.subList(0, limit));
    var after = position.apply(items.getLast()).text();
    var next = request.getRequestUriBuilder().replaceQueryParam("after", after).build();
    return new Page<>(items, next.getRawPath() + "?" + next.getRawQuery(), count);
  }

  /** The page as an answer, with its {@code Link} header (RFC 8288). */
  public RestResponse<Page<T>> toResponse() {
    var response = ResponseBuilder.ok(this).header("Cache-Control", "no-store");
    return next == null
        ? response.build()
        : response.links(Link.fromUri(next).rel("next").build()).build();
  }
}
