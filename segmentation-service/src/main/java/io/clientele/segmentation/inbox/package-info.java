/** What other services announce: contacts, purchases and verdicts. */
@NullMarked
package io.clientele.segmentation.inbox;

import org.jspecify.annotations.NullMarked;
