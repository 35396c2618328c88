/** Linking the records of CSV files from the command line, with nothing running. */
@NullMarked
package io.clientele.platform.link;

import org.jspecify.annotations.NullMarked;
