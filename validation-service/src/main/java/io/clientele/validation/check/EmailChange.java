package io.clientele.validation.check;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An address to judge. */
record EmailChange(@NotNull @Size(max = 1000) String address) {}
