package io.clientele.benchmarks.hygiene;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.clientele.hygiene.contact.ContactEntry;
import io.clientele.hygiene.contact.ContactJudge;
import io.clientele.hygiene.contact.PartVerdict;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Whole contacts per second beside what libphonenumber needs for their numbers alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ContactBenchmark {
  private static final int DISTINCT = 1 << 20;

  private final ContactEntry[] people = People.invent(DISTINCT);
  private final ContactJudge judge = ContactJudge.shipped();
  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private int next;

  private ContactEntry person() {
    next = (next + 1) & (DISTINCT - 1);
    return people[next];
  }

  /** E-mail with flags, phone with type and region, names, address, all corrections. */
  @Benchmark
  public void clientele(Blackhole sink) {
    for (var part : judge.judge(person()).parts()) {
      sink.consume(part.standing());
      sink.consume(part.corrections());
    }
  }

  /** The same with every form to store and show and every sentence. */
  @Benchmark
  public void clienteleWithAllForms(Blackhole sink) {
    for (PartVerdict part : judge.judge(person()).parts()) {
      sink.consume(part.standing());
      sink.consume(part.corrections());
      sink.consume(part.remarks());
      sink.consume(part.forms());
    }
  }

  /** Parse, validity, type, region and E.164 of the number by libphonenumber alone. */
  @Benchmark
  public void libphonenumber(Blackhole sink) throws NumberParseException {
    var person = person();
    var country = Objects.requireNonNull(person.address()).country();
    var number = library.parse(person.phones().getFirst().number(), country);
    sink.consume(library.isValidNumber(number));
    sink.consume(library.getNumberType(number));
    sink.consume(library.getRegionCodeForNumber(number));
    sink.consume(library.format(number, PhoneNumberFormat.E164));
  }
}
