package io.clientele.platform.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The key pair that signs this machine's tokens, made on first start. */
final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  static RsaJsonWebKey in(Path data) throws IOException, JoseException {
    var file = data.resolve("issuer-key.json");
    if (!Files.exists(file)) {
      write(file);
    }
    return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(file));
  }

  // The file is never readable by others, not even for a moment.
  private static void write(Path file) throws IOException, JoseException {
    Files.createDirectories(file.getParent());
    var key = RsaJwkGenerator.generateJwk(BITS);
    key.setAlgorithm("RS256");
    key.setUse("sig");
    key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var beside = file.resolveSibling("issuer-key.new");
    Files.deleteIfExists(beside);
    Files.createFile(beside, ownerOnly);
    Files.writeString(beside, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
