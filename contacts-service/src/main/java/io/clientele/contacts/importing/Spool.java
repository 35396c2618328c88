package io.clientele.contacts.importing;

import io.clientele.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps files, safe from a crash, until they are imported. */
@ApplicationScoped
class Spool {
  private static final Logger LOG = Logger.getLogger(Spool.class);
  private static final int PIECE = 128 * 1024;

  private final Path folder;

  Spool(ImportSettings settings) {
    this.folder = settings.folder().toAbsolutePath();
  }

  /**
   * Takes a file in; when this returns, it is on the disk.
   *
   * @throws Rejection 507 when there is no room
   */
  Path store(UUID id, InputStream body) throws IOException {
    Files.createDirectories(folder);
    var part = folder.resolve(id + ".part");
    try {
      write(part, body);
      var file = Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
      force(folder);
      return file;
    } catch (IOException failed) {
      Files.deleteIfExists(part);
      if (String.valueOf(failed.getMessage()).contains("No space left")) {
        throw new Rejection(
            507, "storage-full", "There is no room for the file: free some and send it again.");
      }
      throw failed;
    }
  }

  private static void write(Path part, InputStream body) throws IOException {
    try (var channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var piece = new byte[PIECE];
      for (var got = body.read(piece); got >= 0; got = body.read(piece)) {
        var bytes = ByteBuffer.wrap(piece, 0, got);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      channel.force(true);
    }
  }

  /** The name of a new file survives a crash only once its folder is on the disk too. */
  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  Path file(UUID id) {
    return folder.resolve(id + ".csv");
  }

  /** Forgets a file that is no longer needed. */
  void delete(UUID id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException stays) {
      LOG.warnf("The file of import %s could not be removed: %s", id, stays.getMessage());
    }
  }
}
