@NullMarked
package io.clientele.platform.link;

import org.jspecify.annotations.NullMarked;
