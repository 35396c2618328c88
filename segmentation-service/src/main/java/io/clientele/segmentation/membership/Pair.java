package io.clientele.segmentation.membership;

import io.clientele.segmentation.contact.Contact;
import io.clientele.segmentation.segment.Definition;
import java.time.Instant;

/**
 * A contact to be evaluated for a segment.
 *
 * @param at the instant for which the rule is asked
 */
public record Pair(Contact contact, Definition definition, Instant at) {}
