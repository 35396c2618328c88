package io.clientele.platform.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Copies what was built to a folder named by its content, so that a running process never sees its
 * jars replaced and a start-up cache stays with exactly the jars it was made from.
 */
public class Staging {
  private final Path apps;

  public Staging(Path apps) {
    this.apps = apps;
  }

  /** The copy that was made last, which a running process may be using. */
  public Optional<Path> staged(String name) throws IOException {
    try (var copies = Files.newDirectoryStream(apps, name + "-*")) {
      for (var copy : copies) {
        return Optional.of(copy);
      }
      return Optional.empty();
    } catch (NoSuchFileException nothingYet) {
      return Optional.empty();
    }
  }

  /**
   * The folder with this content; others of the same name are removed, so nothing may run there.
   */
  public Path stage(String name, Path built) throws IOException {
    return stage(name, built, files(built));
  }

  /** The folder with just these files of one folder. */
  public Path stage(String name, Path built, List<Path> files) throws IOException {
    var target = apps.resolve(name + "-" + fingerprint(built, files));
    if (!Files.isDirectory(target)) {
      removeOthers(name, target);
      var draft = apps.resolve(name + ".draft");
      remove(draft);
      for (var file : files) {
        var copy = draft.resolve(built.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
      Files.move(draft, target);
    }
    return target;
  }

  /** Content of what we compile; name and size of the libraries, whose content their name fixes. */
  static String fingerprint(Path built, List<Path> files) throws IOException {
    var digest = sha256();
    for (var file : files) {
      var name = built.relativize(file).toString();
      digest.update((name + ":" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
      if (!name.startsWith("lib") || name.contains("io.clientele")) {
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static List<Path> files(Path built) throws IOException {
    try (var walk = Files.walk(built)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void removeOthers(String name, Path kept) throws IOException {
    Files.createDirectories(apps);
    try (var copies = Files.newDirectoryStream(apps, name + "-*")) {
      for (var copy : copies) {
        if (!copy.equals(kept)) {
          remove(copy);
        }
      }
    }
  }

  /** Removes a folder with all that is in it. */
  public static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).forEach(Staging::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
