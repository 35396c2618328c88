/** The services as supervised processes of this machine. */
@NullMarked
package io.clientele.platform.services;

import org.jspecify.annotations.NullMarked;
