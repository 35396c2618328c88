package io.clientele.contacts.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of contacts, as the API's description shows it.
 *
 * @param next the way to the next page, null on the last
 * @param count how many there are in all, null when it was not asked for
 */
record ContactPageView(List<ContactView> items, @Nullable String next, @Nullable Long count) {}
