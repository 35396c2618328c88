package io.clientele.benchmarks.batch;

import io.clientele.benchmarks.hygiene.People;
import io.clientele.hygiene.contact.ContactEntry;
import io.clientele.hygiene.contact.ContactJudge;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Streams invented contacts to {@code /validation/batch} and prints rows a second. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = "Measures a platform that ./clientele up --detach started.")
final class Batch implements Callable<Integer> {
  @Option(names = "--url", description = "Where to send them (${DEFAULT-VALUE}).")
  private URI url = URI.create("http://127.0.0.1:8080/api/v1/validation/batch");

  @Option(names = "--token", required = true, description = "From ./clientele token.")
  private String token = "";

  @Option(names = "--contacts", description = "How many (${DEFAULT-VALUE}).")
  private int contacts = 1_000_000;

  public static void main(String... arguments) {
    int code = new CommandLine(new Batch()).execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var people = People.invent(contacts);
    var begun = System.nanoTime();
    var answered = new NdjsonExchange(url, token).send(people);
    print("streamed", answered, begun);
    begun = System.nanoTime();
    print("library, one thread", judged(people), begun);
    begun = System.nanoTime();
    print("with all that is sent", written(people), begun);
    return answered == contacts ? 0 : 1;
  }

  private static long judged(ContactEntry[] people) {
    var judge = ContactJudge.shipped();
    var parts = 0L;
    for (var person : people) {
      parts += judge.judge(person).parts().isEmpty() ? 0 : 1;
    }
    return parts;
  }

  /** Makes every form, remark and correction, as an answer tells them. */
  private static long written(ContactEntry[] people) {
    var judge = ContactJudge.shipped();
    var rows = 0L;
    for (var person : people) {
      var told = 0;
      for (var part : judge.judge(person).parts()) {
        told += part.forms().size() + part.remarks().size() + part.corrections().size();
      }
      rows += told == 0 ? 0 : 1;
    }
    return rows;
  }

  private static void print(String what, long rows, long begun) {
    var seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "%-22s %,10d rows %8.1f s %,8.0f rows/s%n", what, rows, seconds, rows / seconds);
  }
}
