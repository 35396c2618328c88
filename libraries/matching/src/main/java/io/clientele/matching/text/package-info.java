/** Normal forms and likeness of words: the ground every comparison stands on. */
@NullMarked
package io.clientele.matching.text;

import org.jspecify.annotations.NullMarked;
