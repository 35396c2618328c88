package io.clientele.contacts.contact;

import java.util.SortedSet;

/**
 * Values that passed validation and are in their stored form.
 *
 * @param keys exact keys of the phones and e-mails, for finding the same person
 */
public record Prepared(ContactChange values, SortedSet<String> keys) {}
