package io.clientele.hygiene.phone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.clientele.hygiene.contact.ContactEntry;
import io.clientele.hygiene.contact.ContactJudge;
import io.clientele.hygiene.contact.PhoneEntry;
import io.clientele.hygiene.contact.PhonePart;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the jar of a later release of libphonenumber in the folder of lists changes. */
class NewerPlansTest {
  private static final String VERSION = "/libphonenumber/pom.properties";
  private static final String DENMARK = "PhoneNumberMetadataProto_DK";

  @TempDir private Path folder;
  private Path phone;

  @BeforeEach
  void makeFolder() throws IOException {
    phone = Files.createDirectory(folder.resolve("phone"));
  }

  /** What a later release has in a file instead. */
  private interface Edit {
    String of(String content);
  }

  private void release(String jar, String file, Edit edit) throws IOException {
    try (var shipped = new ZipFile(shippedJar().toFile());
        var later = new ZipOutputStream(Files.newOutputStream(phone.resolve(jar)))) {
      for (var entry : shipped.stream().filter(one -> !one.isDirectory()).toList()) {
        var bytes = shipped.getInputStream(entry).readAllBytes();
        later.putNextEntry(new ZipEntry(entry.getName()));
        later.write(
            entry.getName().endsWith(file)
                ? edit.of(new String(bytes, ISO_8859_1)).getBytes(ISO_8859_1)
                : bytes);
      }
    }
  }

  private static Path shippedJar() {
    try {
      return Path.of(
          PhoneNumberUtil.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static PhonePart denmark(ContactJudge judge) {
    var entry = ContactEntry.empty().called(new PhoneEntry("12 40 73 95", "DK"));
    return (PhonePart) judge.judge(entry).parts().getFirst();
  }

  @Test
  void aRangeOfALaterReleaseIsInUse() throws IOException {
    release(
        "libphonenumber-99.1.2.jar",
        DENMARK,
        plan -> plan.replace("[2-9]\\d{7}", "[1-9]\\d{7}").replace("|96)\\d", "|12)\\d"));
    var before = denmark(ContactJudge.shipped());
    var after = denmark(ContactJudge.load(folder));
    assertThat(before.verdict()).isEqualTo("possible");
    assertThat(after.verdict()).isEqualTo("valid");
    assertThat(after.forms()).containsEntry("e164", "+4512407395");
    assertThat(after.number())
        .isInstanceOfSatisfying(
            PhoneVerdict.Whole.class,
            whole -> assertThat(whole.type()).isEqualTo(PhoneType.MOBILE));
  }

  @Test
  void theVerdictNamesTheLaterRelease() throws IOException {
    release("later.jar", VERSION, about -> about.replaceAll("version=.*", "version=99.1.2"));
    var judge = ContactJudge.load(folder);
    var shipped = ContactJudge.shipped().versions();
    assertThat(denmark(judge).version()).startsWith("99.1.2+");
    assertThat(judge.versions().get("phone")).isEqualTo(denmark(judge).version());
    assertThat(judge.versions()).containsEntry("email", shipped.get("email"));
    assertThat(denmark(ContactJudge.shipped()).version()).isEqualTo(shipped.get("phone"));
  }

  @Test
  void rangesAndPlansCanBothBeNewer() throws IOException {
    release("later.jar", VERSION, about -> about.replaceAll("version=.*", "version=99.1.2"));
    Files.writeString(phone.resolve("version.txt"), "2027-01-01");
    assertThat(ContactJudge.load(folder).versions().get("phone")).startsWith("99.1.2+2027-01-01.");
  }

  @Test
  void aPlanThatCannotBeReadIsNamedAtOnce() throws IOException {
    release("later.jar", DENMARK, plan -> plan.substring(0, 40));
    refused("phone: libphonenumber", DENMARK);
  }

  @Test
  void aPlanWithAMalformedPatternIsRefusedAtOnce() throws IOException {
    release("later.jar", DENMARK, plan -> plan.replace("[2-9]\\d{7}", "[2-9]\\d{7("));
    refused("phone: libphonenumber", "[2-9]\\d{7(");
  }

  @Test
  void anotherJarIsNoNumberingPlan() throws IOException {
    try (var jar = new ZipOutputStream(Files.newOutputStream(phone.resolve("carrier-2.6.jar")))) {
      jar.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
    }
    refused("carrier-2.6.jar", "no jar of libphonenumber");
  }

  @Test
  void aFileThatIsNoJarIsNamed() throws IOException {
    Files.writeString(phone.resolve("libphonenumber-99.1.2.jar"), "404 not found");
    refused("libphonenumber-99.1.2.jar", "no jar of libphonenumber");
  }

  @Test
  void twoReleasesAreOneTooMany() throws IOException {
    release("a.jar", VERSION, about -> about);
    release("b.jar", VERSION, about -> about);
    refused("keep one release", "a.jar", "b.jar");
  }

  @Test
  void whatWouldBePassedOverIsAMistake() throws IOException {
    Files.createDirectories(phone.resolve("com/google"));
    refused("com", "only lists and the jar of libphonenumber belong here");
  }

  @Test
  void whatIsHiddenAsInAMountedConfigMapIsNone() throws IOException {
    Files.createDirectory(folder.resolve("..data"));
    Files.createDirectory(phone.resolve("..2027_01_01_00_00_00.1"));
    release("later.jar", VERSION, about -> about.replaceAll("version=.*", "version=99.1.2"));
    assertThat(ContactJudge.load(folder).versions().get("phone")).startsWith("99.1.2+");
  }

  private void refused(String... said) {
    assertThatThrownBy(() -> ContactJudge.load(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(said);
  }
}
