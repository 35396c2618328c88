package io.clientele.hygiene.contact;

import io.clientele.hygiene.text.Standing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is thought of a whole contact.
 *
 * @param parts e-mails and phones in the order they were given, then names, company, job title and
 *     address; what was not given has no part
 * @param policyVersion of the policy that decided which corrections are automatic
 */
public record ContactVerdict(List<PartVerdict> parts, String policyVersion) {

  /** How good it looks: as its worst part. */
  public Standing standing() {
    return parts.stream().map(PartVerdict::standing).reduce(Standing.FINE, Standing::or);
  }

  /** All there is to say, part by part. */
  public List<Remark> remarks() {
    return parts.stream().flatMap(part -> part.remarks().stream()).toList();
  }

  /** What should be written instead, part by part. */
  public List<Correction> corrections() {
    return parts.stream().flatMap(part -> part.corrections().stream()).toList();
  }

  /** The versions of the policy and of the lists and numbering plans asked, by field. */
  public Map<String, String> versions() {
    var versions = new TreeMap<String, String>();
    versions.put("policy", policyVersion);
    parts.forEach(part -> versions.put(part.field(), part.version()));
    return versions;
  }
}
