package io.clientele.hygiene.contact;

/**
 * One thing to be said about a contact.
 *
 * @param pointer the value it speaks of (RFC 6901), in a contact of the shape of {@link
 *     ContactEntry}; empty for the whole contact
 * @param code stable, may be stored; {@link Vocabulary} has them all
 * @param sentence what to tell the person who typed it
 */
public record Remark(String pointer, String code, String sentence) {}
