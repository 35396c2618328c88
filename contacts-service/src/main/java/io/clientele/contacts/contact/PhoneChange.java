package io.clientele.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A phone number as entered, also when it is none.
 *
 * @param e164 worked out at save; what a client sends here is not used
 * @param type such as {@code mobile}; worked out when left out
 * @param region ISO 3166 code of the country whose national form it is written in; without it the
 *     address's country or the workspace's region counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneChange(
    @NotBlank @Size(max = 100) String value,
    @Nullable @Size(max = 20) String e164,
    @Nullable @Size(max = 50) String type,
    @Nullable @Pattern(regexp = "[A-Za-z]{2}", message = "must be a two-letter country code")
        String region) {}
