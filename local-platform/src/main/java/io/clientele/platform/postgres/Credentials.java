package io.clientele.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The passwords of the platform's accounts, drawn on first start and kept in the data folder. */
public final class Credentials {
  /** The services with a schema, each the role of the same name. */
  public static final List<String> SERVICES =
      List.of("contacts", "validation", "dedupe", "segmentation", "analytics");

  /** The role that reads every outbox. */
  public static final String RELAY = "relay";

  /** The role that owns the server. */
  public static final String SUPERUSER = "postgres";

  private final Properties passwords;

  private Credentials(Properties passwords) {
    this.passwords = passwords;
  }

  /** Reads the passwords, after drawing them if there are none yet. */
  public static Credentials in(Path data) {
    try {
      var file = data.resolve("credentials.properties");
      var passwords = new Properties();
      if (Files.exists(file)) {
        try (var reader = Files.newBufferedReader(file)) {
          passwords.load(reader);
        }
      }
      if (draw(passwords)) {
        store(passwords, file);
      }
      return new Credentials(passwords);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The password of a database role. */
  public String password(String role) {
    return Objects.requireNonNull(passwords.getProperty("role." + role), role);
  }

  /** The secret with which a service asks for a token of its own; empty for a stranger. */
  public Optional<String> clientSecret(String service) {
    return Optional.ofNullable(passwords.getProperty("client." + service));
  }

  private static boolean draw(Properties passwords) {
    var random = new SecureRandom();
    int before = passwords.size();
    names()
        .forEach(name -> {
          byte[] bytes = new byte[18];
          random.nextBytes(bytes);
          passwords.putIfAbsent(name, HexFormat.of().formatHex(bytes));
        });
    return passwords.size() > before;
  }

  private static Stream<String> names() {
    return Stream.of(
            Stream.of("role." + SUPERUSER, "role." + RELAY),
            SERVICES.stream().map("role."::concat),
            SERVICES.stream().map("client."::concat),
            Stream.of("client.gateway"))
        .flatMap(names -> names);
  }

  // The file is never readable by others, not even for a moment.
  private static void store(Properties passwords, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var beside = file.resolveSibling("credentials.new");
    Files.deleteIfExists(beside);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
            Files.newByteChannel(
                beside,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly);
        var out = Channels.newOutputStream(channel)) {
      passwords.store(out, null);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
