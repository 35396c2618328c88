package io.clientele.benchmarks.hygiene;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.clientele.hygiene.phone.PhoneContext;
import io.clientele.hygiene.phone.PhoneJudge;
import io.clientele.hygiene.phone.PhoneVerdict;
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

/** Phone numbers per second: our judgement beside the library's calls that it stands for. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PhoneBenchmark {
  private static final int DISTINCT = 1 << 20;

  private final Numbers.Entry[] entries = Numbers.invent(DISTINCT);
  private final PhoneJudge judge = PhoneJudge.shipped();
  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private int next;

  private Numbers.Entry entry() {
    next = (next + 1) & (DISTINCT - 1);
    return entries[next];
  }

  private PhoneVerdict judged() {
    var entry = entry();
    return judge.judge(entry.text(), PhoneContext.unknown().withAddress(entry.region()));
  }

  /** E.164, validity, type, region, junk and fictitious flags, fixes, duplicate key. */
  @Benchmark
  public void clientele(Blackhole sink) {
    sink.consume(judged());
  }

  /** The same with the three forms to show. */
  @Benchmark
  public void clienteleWithAllForms(Blackhole sink) {
    if (judged() instanceof PhoneVerdict.Whole whole) {
      sink.consume(whole.national());
      sink.consume(whole.international());
      sink.consume(whole.rfc3966());
    }
  }

  /** Parse, validity, type, region and E.164 by libphonenumber alone. */
  @Benchmark
  public void libphonenumber(Blackhole sink) throws NumberParseException {
    var entry = entry();
    var number = library.parse(entry.text(), entry.region());
    sink.consume(library.isValidNumber(number));
    sink.consume(library.getNumberType(number));
    sink.consume(library.getRegionCodeForNumber(number));
    sink.consume(library.format(number, PhoneNumberFormat.E164));
  }
}
