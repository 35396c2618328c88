/** Invents the sample that ships with the product: contacts, purchases and deals from one seed. */
@NullMarked
package io.clientele.benchmarks.sample;

import org.jspecify.annotations.NullMarked;
