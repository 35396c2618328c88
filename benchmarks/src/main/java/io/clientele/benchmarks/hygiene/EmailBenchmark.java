package io.clientele.benchmarks.hygiene;

import com.sanctionco.jmail.JMail;
import io.clientele.hygiene.email.EmailJudge;
import io.clientele.hygiene.email.EmailVerdict;
import io.clientele.hygiene.email.Reading;
import java.util.concurrent.TimeUnit;
import org.apache.commons.validator.routines.EmailValidator;
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

/** E-mail addresses per second and bytes per address: ours with all flags, others yes or no. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EmailBenchmark {
  private static final int DISTINCT = 1 << 20;

  private final String[] addresses = Addresses.invent(DISTINCT);
  private final EmailJudge judge = EmailJudge.shipped();
  private final EmailValidator commons = EmailValidator.getInstance();
  private int next;

  private String address() {
    next = (next + 1) & (DISTINCT - 1);
    return addresses[next];
  }

  /** Diagnosis, readings, normal form and all flags of the lists. */
  @Benchmark
  public void clientele(Blackhole sink) {
    var verdict = judge.judge(address());
    sink.consume(verdict.accepts(Reading.SMTP));
    if (verdict instanceof EmailVerdict.Valid valid) {
      sink.consume(valid.normalized());
      sink.consume(valid.smtputf8());
    }
    sink.consume(verdict);
  }

  /** The same with ASCII form, duplicate key and typo suggestion. */
  @Benchmark
  public void clienteleWithAllForms(Blackhole sink) {
    var verdict = judge.judge(address());
    if (verdict instanceof EmailVerdict.Valid valid) {
      sink.consume(valid.normalized());
      sink.consume(valid.ascii());
    }
    sink.consume(verdict.duplicateKey());
    sink.consume(verdict.suggestion());
  }

  /** Valid or not by jmail. */
  @Benchmark
  public boolean jmail() {
    return JMail.isValid(address());
  }

  /** Valid or not by commons-validator. */
  @Benchmark
  public boolean commonsValidator() {
    return commons.isValid(address());
  }
}
