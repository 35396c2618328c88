/** The verdicts on all contacts, kept and published. */
@NullMarked
package io.clientele.validation.verdict;

import org.jspecify.annotations.NullMarked;
