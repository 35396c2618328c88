package io.clientele.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as entered, also when it is none.
 *
 * @param normalized composed characters, domain in small letters; worked out at save, what a client
 *     sends here is not used; null when it is no address
 * @param primary the one to write to; the first is, when none says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmailChange(
    @NotBlank @Size(max = 320) String value,
    @Nullable @Size(max = 320) String normalized,
    @Nullable @Size(max = 50) String type,
    boolean primary) {

  EmailChange withPrimary(boolean newPrimary) {
    return new EmailChange(value, normalized, type, newPrimary);
  }
}
