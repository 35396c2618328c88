/** The command line: starts, shows and stops the platform, and talks to its API. */
@NullMarked
package io.clientele.platform.launcher;

import org.jspecify.annotations.NullMarked;
