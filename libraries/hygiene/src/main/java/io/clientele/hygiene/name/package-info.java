/** Judges and normalises names of people and companies and job titles. */
@NullMarked
package io.clientele.hygiene.name;

import org.jspecify.annotations.NullMarked;
