/** Rules about the code of all modules. */
@NullMarked
package io.clientele.architecture;

import org.jspecify.annotations.NullMarked;
