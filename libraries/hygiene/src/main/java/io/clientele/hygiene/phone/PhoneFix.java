package io.clientele.hygiene.phone;

/**
 * A number that was probably meant: a valid one, or the very one that was read in spite of a slip.
 * Whether it replaces what was entered is for a policy or a person to decide.
 *
 * @param reason what is wrong with the text if this is the number
 * @param e164 the number, without an extension
 */
public record PhoneFix(PhoneReason reason, String e164) {}
