/** The companies this service knows, brought into groups by their names. */
@NullMarked
package io.clientele.dedupe.company;

import org.jspecify.annotations.NullMarked;
