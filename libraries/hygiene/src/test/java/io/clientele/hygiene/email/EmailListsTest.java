package io.clientele.hygiene.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailListsTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "me@mailinator.com, disposable, listed",
    "me@MAILINATOR.com, disposable, whatever its case",
    "me@a.b.mailinator.com, disposable, a parent is listed",
    "me@xy-mailinator.com, '', another name with the same ending",
    "me@gmail.com, free, listed",
    "info@gmail.com, role free, a role at a free provider",
    "Info+news@example.com, role, a tag is no part of the role",
    "do_not_reply@example.com, role, an underscore",
    "informer@example.com, '', another word with the same beginning",
    "me@duck.com, relay, a relay reaches a person",
    "me@x.anonaddy.com, relay, subdomains belong to its users",
    "jürgen@example.com, smtputf8, the mailbox is not ASCII",
    "me@bücher.example, '', only the domain is not ASCII",
    "pаypal@example.com, smtputf8 mixed-script, a Cyrillic letter among Latin ones",
    "me@p\u0430ypal.example, mixed-script, a Cyrillic letter in the domain",
    "me@\u0430\u0440\u0440\u04cf\u0435.com, mixed-script, a Cyrillic word that passes for Latin",
    "me@\u03c1\u03b1.example, mixed-script, a Greek one",
    "me@\u0430\u0440\u0440\u04cf\u0435.xn--p1ai, '', under a Cyrillic top level",
    "me@почта.com, '', a Cyrillic word that does not",
    "me@café.com, '', Latin letters with marks",
    "me@næstved.dk, '', a Latin letter that looks like two",
    "me@yapı.com.tr, '', a Latin letter without its dot",
    "иван.smith@example.com, smtputf8, words of different scripts",
    "jeff葉@example.com, smtputf8, Latin and Chinese are written together"
  })
  void flagsWhatIsListed(String address, String flags, String why) {
    assertThat(EmailJudge.shipped().judge(address))
        .isInstanceOfSatisfying(
            EmailVerdict.Valid.class,
            valid ->
                assertThat(
                        valid.flags().stream()
                            .map(EmailFlag::code)
                            .collect(Collectors.joining(" ")))
                    .as(why)
                    .isEqualTo(flags));
  }

  @Test
  void flagsWithAndWithoutTheFullParserAlike() {
    var judge = EmailJudge.shipped();
    var plain = (EmailVerdict.Valid) judge.judge("info@sub.mailinator.com");
    var mapped = (EmailVerdict.Valid) judge.judge("info@sub.mailinator。com");
    assertThat(mapped.normalized()).isEqualTo(plain.normalized());
    assertThat(mapped.flags()).isEqualTo(plain.flags());
  }

  @Test
  void takesNewListsFromAFolderAndSaysTheirVersion() throws IOException {
    write("version", "2027-01-01");
    write("disposable", "# theirs\nThrowaway.example\ngood.example");
    write("allowed", "good.example");
    write("role", "");
    var judge = new EmailJudge(EmailLists.load(folder));
    var bad = (EmailVerdict.Valid) judge.judge("info@x.throwaway.example");
    assertThat(bad.flags()).containsExactly(EmailFlag.DISPOSABLE);
    assertThat(bad.listsVersion()).startsWith("2027-01-01.");
    assertThat(bad.listsVersion()).isNotEqualTo(EmailJudge.shipped().judge("x").listsVersion());
    var good = (EmailVerdict.Valid) judge.judge("info@x.good.example");
    assertThat(good.flags()).as("the allowlist wins").isEmpty();
    var free = (EmailVerdict.Valid) judge.judge("ada@gmail.com");
    assertThat(free.flags()).as("what is not there stays").containsExactly(EmailFlag.FREE);
  }

  @ParameterizedTest
  @CsvSource({
    "disposible, mailinator.com, there is no such list",
    "disposable, bücher.example, ASCII",
    "disposable, two words, one word",
    "false-top-level, con, the right one",
    "version, '# none', holds no version"
  })
  void saysWhatIsWrongWithAFile(String name, String line, String complaint) throws IOException {
    write(name, line);
    assertThatThrownBy(() -> EmailLists.load(folder))
        .hasMessageContaining(name)
        .hasMessageContaining(complaint);
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Files.write(folder.resolve("free.txt"), new byte[] {'a', (byte) 0xff, '\n'});
    assertThatThrownBy(() -> EmailLists.load(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("free.txt");
  }

  private void write(String name, String lines) throws IOException {
    Files.writeString(folder.resolve(name + ".txt"), lines);
  }
}
