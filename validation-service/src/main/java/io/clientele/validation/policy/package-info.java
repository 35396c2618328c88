/** What may be corrected by itself, decided by the people of the workspace. */
@NullMarked
package io.clientele.validation.policy;

import org.jspecify.annotations.NullMarked;
