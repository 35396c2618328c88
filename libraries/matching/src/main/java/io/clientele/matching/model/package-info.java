/** What agreement and disagreement weigh, learned without labels. */
@NullMarked
package io.clientele.matching.model;

import org.jspecify.annotations.NullMarked;
