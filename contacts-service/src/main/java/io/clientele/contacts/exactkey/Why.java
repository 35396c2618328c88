package io.clientele.contacts.exactkey;

/**
 * One reason why two records may be the same.
 *
 * @param field of the contact that is compared
 * @param level how close the values are: {@code same}
 * @param text for people
 */
public record Why(String field, String level, String text) {}
