package io.clientele.contacts.importing;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in.
 *
 * @param choices what the client wants done with it
 * @param done rows looked at so far
 * @param paused why it waits though it runs
 */
record ImportJob(
    UUID id,
    ImportKind kind,
    ImportState state,
    Choices choices,
    Charset charset,
    char delimiter,
    List<String> columns,
    Mapping mapping,
    List<List<String>> sample,
    long total,
    long done,
    Tally tally,
    @Nullable String failure,
    @Nullable String paused,
    String createdBy,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  /**
   * What the client wants done.
   *
   * @param system whose ids the id column holds
   * @param region where national phone numbers belong
   * @param areaCode what local phone numbers leave out
   * @param currency of amounts without one
   */
  record Choices(
      String filename,
      String system,
      Duplicates duplicates,
      @Nullable String region,
      @Nullable String areaCode,
      String currency) {}
}
