/** Records against people. */
@NullMarked
package io.clientele.analytics.customers;

import org.jspecify.annotations.NullMarked;
