package io.clientele.hygiene.contact;

import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Standing;
import java.util.List;
import java.util.Map;

/**
 * What is thought of one part of a contact, told alike for all parts; the verdict of the part's own
 * judge is inside, with what only it can say.
 */
public sealed interface PartVerdict permits EmailPart, PhonePart, TextPart, AddressPart {

  /** Which part: emails, phones, name, fullName, company, jobTitle or address. */
  String field();

  /** Where it stands in the contact (RFC 6901); empty for a name, which stands in two fields. */
  String pointer();

  /** What was entered, unchanged. */
  Map<Field, String> entered();

  /** What its judge calls it: a stable code such as {@code untidy} or {@code possible}. */
  String verdict();

  /** How good it looks, in the words all parts share. */
  Standing standing();

  /**
   * The forms it should have, by stable names: as stored, as shown, as key for duplicates. Texts
   * are as if all corrections were made. Made anew at each call.
   */
  Map<String, String> forms();

  /** What is to be said about it; empty if nothing is. */
  List<Remark> remarks();

  /** What should be written instead, the likeliest first where several are possible. */
  List<Correction> corrections();

  /** The version of the lists or numbering plans that were asked. */
  String version();
}
