package io.clientele.validation.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.Phone;
import io.clientele.hygiene.contact.EmailPart;
import io.clientele.hygiene.email.EmailJudge;
import io.clientele.hygiene.phone.PhoneJudge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxTest {
  private static Judgement judge(String address) {
    return EmailJudgement.of(new EmailPart("", EmailJudge.shipped().judge(address), List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void reservedAddressesChooseTheirVerdict(SandboxEmail reserved) {
    var verdict = judge(reserved.address());

    assertThat(verdict.verdict()).isEqualTo(reserved.verdict());
    assertThat(verdict.state()).isEqualTo(reserved.state());
    assertThat(verdict.reasons()).containsExactly("sandbox");
  }

  @ParameterizedTest
  @EnumSource
  void reservedNumbersChooseTheirVerdictAndAreFictitious(SandboxPhone reserved) {
    var number = reserved.number();
    var verdict = phone(number);

    assertThat(verdict.verdict()).isEqualTo(reserved.verdict());
    assertThat(verdict.reasons()).containsExactly("sandbox", "fictitious");
  }

  @ParameterizedTest
  @CsvSource({
    "Risky+7@SANDBOX.example, risky, sandbox",
    "ada@sandbox.example, unknown, domain-not-checked",
    "risky@other.example, unknown, domain-not-checked"
  })
  void onlyReservedNamesDo(String address, String verdict, String reason) {
    assertThat(judge(address))
        .extracting(Judgement::verdict, judged -> judged.reasons().getFirst())
        .containsExactly(verdict, reason);
  }

  @Test
  void otherFictitiousNumbersAreJudgedAsNumbers() {
    var number = "+442079460990";
    assertThat(phone(number).reasons()).containsExactly("fictitious");
  }

  private static Judgement phone(String number) {
    return PhoneJudgement.of(new Phone(number, number, null), null, PhoneJudge.shipped());
  }
}
