package io.clientele.contacts.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as clients see it.
 *
 * @param mapping each column's field, null where it is not imported
 * @param fields what columns can be mapped to
 * @param sample first rows as they are
 * @param reasons refused rows by code
 * @param paused why a running import waits; it goes on by itself
 */
record ImportView(
    UUID id,
    @JsonProperty("as") String kind,
    String state,
    String filename,
    String system,
    String duplicates,
    String charset,
    String delimiter,
    List<String> columns,
    Map<String, @Nullable String> mapping,
    List<String> fields,
    List<List<String>> sample,
    Progress progress,
    Tally counts,
    Map<String, Long> reasons,
    @Nullable String failure,
    @Nullable String paused,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    Map<String, String> links) {

  /**
   * How far it has come.
   *
   * @param rate rows a second so far
   * @param eta when it will be done at that rate, null when it is not running
   */
  record Progress(long done, long total, double rate, @Nullable Instant eta) {}

  static String address(UUID id) {
    return "/api/v1/imports/" + id;
  }

  static ImportView of(ImportJob job, Map<String, Long> reasons, Clock clock) {
    var choices = job.choices();
    return new ImportView(
        job.id(),
        job.kind().json(),
        job.state().json(),
        choices.filename(),
        choices.system(),
        choices.duplicates().json(),
        job.charset().name(),
        String.valueOf(job.delimiter()),
        job.columns(),
        mapping(job),
        job.kind().fields().stream().map(Field::name).toList(),
        job.sample(),
        progress(job, clock.instant()),
        job.tally(),
        reasons,
        job.failure(),
        job.paused(),
        job.createdAt(),
        job.startedAt(),
        job.finishedAt(),
        links(job));
  }

  private static Map<String, @Nullable String> mapping(ImportJob job) {
    var all = new LinkedHashMap<String, @Nullable String>();
    job.columns().forEach(column -> all.put(column, job.mapping().fields().get(column)));
    return all;
  }

  private static Progress progress(ImportJob job, Instant now) {
    if (job.startedAt() == null) {
      return new Progress(job.done(), job.total(), 0, null);
    }
    var end = job.finishedAt() == null ? now : job.finishedAt();
    var seconds = Math.max(0.001, Duration.between(job.startedAt(), end).toMillis() / 1000.0);
    var rate = Math.round(10 * job.done() / seconds) / 10.0;
    var left = job.total() - job.done();
    var eta =
        job.state() == ImportState.RUNNING && rate > 0
            ? now.plusMillis((long) (1000 * left / rate))
            : null;
    return new Progress(job.done(), job.total(), rate, eta);
  }

  private static Map<String, String> links(ImportJob job) {
    var links = new LinkedHashMap<String, String>();
    var self = address(job.id());
    links.put("self", self);
    if (job.state() == ImportState.MAPPING || job.state() == ImportState.READY) {
      links.put("mapping", self + "/mapping");
      links.put("run", self + "/run");
    }
    if (!job.state().isOver()) {
      links.put("cancel", self + "/cancel");
    }
    if (job.tally().rejected() > 0) {
      links.put("rejected", self + "/rejected.csv");
    }
    return links;
  }
}
