/** What agreement and disagreement weigh, learned without labels. */
@NullMarked
package io.clientele.matching.learn;

import org.jspecify.annotations.NullMarked;
