/** Asking dedupe-service, before a contact is written, whether somebody is there already. */
@NullMarked
package io.clientele.contacts.alike;

import org.jspecify.annotations.NullMarked;
