/** The rules that verdicts are made by, with the versions of their lists. */
@NullMarked
package io.clientele.validation.rules;

import org.jspecify.annotations.NullMarked;
