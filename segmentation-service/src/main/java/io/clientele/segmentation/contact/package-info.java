/** This service's copies of contacts, verdicts and purchases: what rules are asked about. */
@NullMarked
package io.clientele.segmentation.contact;

import org.jspecify.annotations.NullMarked;
