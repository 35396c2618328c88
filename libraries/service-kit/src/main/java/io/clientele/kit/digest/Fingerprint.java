package io.clientele.kit.digest;

/**
 * How (key, version) pairs are summed up: bucket = first byte of md5(key); per bucket the count and
 * the exclusive or of the first 8 bytes of md5(key ‖ ':' ‖ version). Order does not matter, and
 * sums of buckets are sums again.
 */
final class Fingerprint {
  /** Buckets of a topic. */
  static final int BUCKETS = 256;

  private Fingerprint() {}

  static String bucket(String key) {
    return "get_byte(decode(md5(%s), 'hex'), 0)".formatted(key);
  }

  static String xor(String key, String version) {
    return "to_hex(coalesce(bit_xor(('x' || substr(md5(%s || ':' || %s), 1, 16))::bit(64)::bigint), 0))"
        .formatted(key, version);
  }
}
