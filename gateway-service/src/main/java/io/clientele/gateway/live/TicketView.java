package io.clientele.gateway.live;

import java.time.Instant;

/** A ticket as its owner gets it. */
record TicketView(String ticket, Instant expiresAt) {}
