@NullMarked
package io.clientele.validation.rules;

import org.jspecify.annotations.NullMarked;
