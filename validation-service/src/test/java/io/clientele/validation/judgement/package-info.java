/** What e-mails and phones are worth, and what to do with their contact; pure rules. */
@NullMarked
package io.clientele.validation.judgement;

import org.jspecify.annotations.NullMarked;
