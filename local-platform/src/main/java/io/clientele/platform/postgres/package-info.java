/** PostgreSQL on this machine: its process, its roles and its databases. */
@NullMarked
package io.clientele.platform.postgres;

import org.jspecify.annotations.NullMarked;
