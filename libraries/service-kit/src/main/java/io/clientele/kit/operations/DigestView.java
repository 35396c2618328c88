package io.clientele.kit.operations;

import java.util.List;

/**
 * What a service publishes and what it has applied, in sums that can be compared across services.
 *
 * @param owned topics this service publishes
 * @param applied topics this service consumes
 */
public record DigestView(String service, List<Sum> owned, List<Sum> applied) {
  /**
   * One topic's sum.
   *
   * @param count keys
   * @param xor exclusive or over key and version, hexadecimal
   * @param deadLetters open ones; 0 for an owned topic
   */
  public record Sum(String topic, long count, String xor, long deadLetters) {}
}
