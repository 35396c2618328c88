/** Tests of the policies of fixes. */
@NullMarked
package io.clientele.validation.policy;

import org.jspecify.annotations.NullMarked;
