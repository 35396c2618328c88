package io.clientele.platform.postgres;

import io.clientele.platform.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once per version into the cache folder. */
final class PostgresBinaries {
  private static final String VERSION = "18.6.0";

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  static PostgresBinaries unpackedIn(Path cache) throws CannotStart {
    var folder = cache.resolve("postgres-" + VERSION + "-" + machine());
    try {
      if (!Files.exists(folder)) {
        unpack(folder);
      }
    } catch (IOException e) {
      throw new CannotStart(
          "PostgreSQL could not be unpacked into %s (%s): make room there, or set XDG_CACHE_HOME to a folder that can be written."
              .formatted(folder, e.getMessage()),
          e);
    }
    return new PostgresBinaries(folder);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  // Unpacked beside its place and moved there whole: a half unpacked folder never looks finished.
  private static void unpack(Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    var beside = Files.createTempDirectory(folder.getParent(), "postgres-");
    try (var packed = archive();
        var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, beside);
      }
    }
    try {
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(folder)) { // else another platform was faster
        throw e;
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    var file = root.resolve(entry.getName()).normalize();
    if (!file.startsWith(root)) {
      throw new IOException("the archive leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
    boolean runs = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static InputStream archive() throws IOException {
    var name = "/postgres-linux-" + machine() + ".txz";
    var archive = PostgresBinaries.class.getResourceAsStream(name);
    if (archive == null) {
      throw new IOException("no PostgreSQL for this machine on the class path: " + name);
    }
    return archive;
  }

  private static String machine() {
    return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> System.getProperty("os.arch");
    };
  }
}
