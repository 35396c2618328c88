/** What judging a name, a company, a job title and an address have in common. */
@NullMarked
package io.clientele.hygiene.text;

import org.jspecify.annotations.NullMarked;
