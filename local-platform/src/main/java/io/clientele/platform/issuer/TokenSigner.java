package io.clientele.platform.issuer;

import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Turns a wish into a signed token. */
final class TokenSigner {
  private final String issuer;
  private final RsaJsonWebKey key;

  TokenSigner(String issuer, RsaJsonWebKey key) {
    this.issuer = issuer;
    this.key = key;
  }

  String sign(TokenWish wish) {
    var now = NumericDate.now();
    var claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setSubject(wish.subject());
    claims.setStringClaim("preferred_username", wish.subject());
    claims.setStringListClaim("groups", wish.roles());
    claims.setGeneratedJwtId();
    // A token that has expired was issued before it did.
    claims.setIssuedAt(
        NumericDate.fromSeconds(now.getValue() + Math.min(0, wish.ttl().toSeconds() - 1)));
    claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + wish.ttl().toSeconds()));
    var signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
