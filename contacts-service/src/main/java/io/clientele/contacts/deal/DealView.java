package io.clientele.contacts.deal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.clientele.contracts.DealMove;
import io.clientele.contracts.DealState;
import io.clientele.contracts.Topic;
import io.clientele.kit.http.ETag;
import io.clientele.kit.http.Sequence;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** A deal as clients see it, with the moves that brought it where it is. */
record DealView(@JsonUnwrapped DealState deal, List<DealMove> moves) {

  static URI address(Deal deal) {
    return URI.create("/api/v1/deals/" + deal.id());
  }

  /** An answer with the headers that every answer about one deal has. */
  static Response answer(Response.ResponseBuilder builder, Deal deal, Object body) {
    return builder
        .header("ETag", etag(deal).toString())
        .header(Sequence.HEADER, Sequence.header(Topic.DEAL, deal.id(), deal.version()))
        .header("Cache-Control", "no-store")
        .entity(body)
        .build();
  }

  static ETag etag(Deal deal) {
    return new ETag(deal.version(), 0);
  }
}
