package io.clientele.hygiene.contact;

import java.util.List;

/**
 * A value that should replace another one.
 *
 * @param pointer where it belongs (RFC 6901); behind the last e-mail or phone, it is a further one
 * @param value the better value; empty to take away what is there
 * @param reasons codes of what is wrong with the present value
 * @param application whether the policy lets it happen by itself
 */
public record Correction(
    String pointer, String value, List<String> reasons, Application application) {}
