package io.clientele.platform.link;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clientele.matching.column.Kind;
import io.clientele.matching.column.Understanding;
import io.clientele.matching.evaluate.Evaluation;
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Model;
import io.clientele.matching.learn.ModelFile;
import io.clientele.matching.link.Linking;
import io.clientele.matching.link.Training;
import io.clientele.matching.record.Records;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One run: reads, understands, learns, links, writes and reports. */
final class LinkRun {
  private static final int ROWS_AT_ONCE = 5_000;

  private final Request request;
  private final LinkSettings settings;
  private final PrintWriter out;
  private final Phases phases;

  LinkRun(Request request, LinkSettings settings, PrintWriter out) {
    this.request = request;
    this.settings = settings;
    this.out = out;
    phases = new Phases(out);
  }

  /**
   * What was asked for.
   *
   * @param file the file whose records are linked, with each other or with those of another
   * @param with the other file
   * @param id the column of the ids, empty if rows go by number
   * @param region where telephone numbers without a country's code are; found if not given
   * @param charset the encoding of all files
   * @param truth who is who, to judge by; none if not known
   * @param folder where the results go
   * @param report where the report goes as JSON
   */
  record Request(
      Path file,
      Optional<Path> with,
      String id,
      Optional<String> region,
      Charset charset,
      List<Path> truth,
      Path folder,
      Path report) {}

  void run() throws Exception {
    writable(request.folder());
    writable(request.report().toAbsolutePath().resolveSibling(""));
    var truth = request.truth().stream().map(this::open).toList();
    var inputs = phases.time("scan", this::scan);
    var understanding = Understanding.of(inputs.sample(), kinds());
    if (understanding.fields().isEmpty()) {
      throw new BadInput("No column of " + request.file() + " tells records apart.");
    }
    var countries = Countries.of(inputs.sample());
    var forms = forms(inputs, understanding.kinds(), countries);
    var records = phases.time("read", () -> read(inputs, understanding, forms));
    var evaluation = evaluation(inputs, truth);
    var linking = link(records);
    int[] groups = phases.time("group", linking.linking()::groups);
    var results = new Results(request.folder(), inputs, settings.bands());
    var pairs = phases.time("write pairs", () -> results.pairs(linking.linking()));
    results.groups(groups);
    Files.writeString(request.folder().resolve("model.json"), ModelFile.write(linking.model()));
    var figuring = new Figuring(inputs, linking.model(), linking.linking());
    var report =
        new LinkReport(
            inputs.count(),
            figuring.files(),
            figuring.columns(understanding),
            forms.region(),
            countries.column().map(inputs.sample().header()::get).orElse(""),
            settings.seed(),
            settings.bands(),
            linking.model().prior(),
            figuring.fields(),
            figuring.rules(),
            pairs,
            figuring.groups(groups),
            figuring.weights(),
            phases.seconds(),
            phases.total(),
            phases.processorSeconds(),
            Figuring.heap(),
            evaluation.map(each -> figuring.quality(each, settings, groups)).orElse(null));
    write(report);
    new Summary(out).print(report, request.folder());
  }

  private static Optional<Evaluation> evaluation(Inputs inputs, List<CsvInput> truth) {
    return truth.isEmpty() ? Optional.empty() : Optional.of(Truth.evaluation(inputs, truth));
  }

  private record Linked(Model model, Linking linking) {}

  private Linked link(Records records) throws Exception {
    if (settings.model().isPresent()) {
      var model = model(settings.model().get(), records);
      return new Linked(
          model, phases.time("compare", () -> Linking.run(records, model, settings.bands())));
    }
    var rules = new BlockingChoice(records.fields()).rules(settings.blocking());
    var trained = phases.time("learn", () -> Training.train(records, settings.seed(), rules));
    return new Linked(
        trained.model(),
        phases.time("compare", () -> Linking.run(records, trained, settings.bands())));
  }

  private Inputs scan() {
    var left = Scanned.of(open(request.file()), request.id());
    var right = request.with().map(file -> Scanned.of(open(file), request.id()));
    var columns = new HashSet<>(left.input().header());
    right.ifPresent(other -> columns.addAll(other.input().header()));
    settings.check(columns);
    return Inputs.of(left, right, kinds());
  }

  private Map<String, Kind> kinds() {
    var kinds = new HashMap<>(settings.kinds());
    if (!request.id().isEmpty()) {
      kinds.put(request.id(), Kind.IGNORED);
    }
    return kinds;
  }

  private NormalForms forms(Inputs inputs, List<Kind> kinds, Countries countries) {
    var region = request.region();
    return new NormalForms(
        kinds, region.orElseGet(() -> NormalForms.region(inputs.sample(), kinds)), countries);
  }

  private static Records read(Inputs inputs, Understanding understanding, NormalForms forms) {
    var records = new Records(understanding.fields());
    var rows = new ArrayList<String[]>();
    Runnable take =
        () -> {
          rows.parallelStream()
              .map(row -> understanding.read(forms.of(row)))
              .toList()
              .forEach(records::add);
          rows.clear();
        };
    inputs.rows(row -> {
      rows.add(row);
      if (rows.size() == ROWS_AT_ONCE) {
        take.run();
      }
    });
    take.run();
    return records;
  }

  /** A model fits if it is of the same fields. */
  private static Model model(Path file, Records records) {
    try {
      var model = ModelFile.read(Files.readString(file));
      var fields = model.fields().stream().map(FieldModel::field).toList();
      if (!fields.equals(records.fields())) {
        throw new BadInput(
            "model: %s is of other fields than the file: %s instead of %s"
                .formatted(file, fields, records.fields()));
      }
      return model;
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInput("model: " + file + " cannot be used: " + e.getMessage());
    }
  }

  private CsvInput open(Path file) {
    return CsvInput.of(file, request.charset());
  }

  private static void writable(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new BadInput("The folder " + folder + " cannot be made: " + e.getMessage());
    }
    if (!Files.isWritable(folder)) {
      throw new BadInput("The folder " + folder + " cannot be written to.");
    }
  }

  private void write(LinkReport report) throws IOException {
    var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    json.writeValue(request.report().toFile(), report);
    Files.writeString(request.folder().resolve("report.html"), new ReportPage(report).html());
    out.printf(Locale.ROOT, "%-22s %8.2f s%n", "all", report.totalSeconds());
  }
}
