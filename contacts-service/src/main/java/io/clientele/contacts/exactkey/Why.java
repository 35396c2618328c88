package io.clientele.contacts.exactkey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One reason why two records may be the same.
 *
 * @param field of the contact that is compared
 * @param level how close the values are, such as {@code same}
 * @param weight the bits (log2 of the odds) it speaks for one person; absent where none were
 *     counted
 * @param text for people
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Why(String field, String level, @Nullable Double weight, String text) {}
