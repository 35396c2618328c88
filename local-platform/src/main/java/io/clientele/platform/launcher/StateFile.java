package io.clientele.platform.launcher;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Hands the platform's state from its process to the commands, always whole. */
class StateFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  StateFile(Home home) {
    this.file = home.run().resolve("platform.json");
  }

  void write(PlatformState state) {
    try {
      Files.createDirectories(file.getParent());
      var draft = file.resolveSibling("platform.json.new");
      Files.writeString(draft, JSON.writeValueAsString(state));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<PlatformState> read() {
    try {
      return Optional.of(JSON.readValue(Files.readString(file), PlatformState.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The state of a platform that runs now. */
  Optional<PlatformState> running() {
    return read().filter(s -> s.process().alive().isPresent());
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
