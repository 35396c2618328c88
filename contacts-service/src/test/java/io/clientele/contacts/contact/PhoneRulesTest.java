package io.clientele.contacts.contact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import io.clientele.hygiene.phone.FictitiousRanges;
import io.clientele.hygiene.phone.PhoneJudge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phones are saved by the numbering plans that they are judged by. */
class PhoneRulesTest {
  @TempDir private Path folder;

  @Test
  void areTheShippedOnesUnlessThereIsAFolder() {
    assertThat(PhoneRules.judge(Optional.empty())).isSameAs(PhoneJudge.shipped());
  }

  @Test
  void areThoseOfTheFolderOfValidation() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("phone")).resolve("version.txt"), "99");
    assertThat(PhoneRules.judge(Optional.of(folder)).version()).contains("+99.");
  }

  @Test
  void stopTheStartWhenTheFolderIsUnusable() throws IOException {
    Files.writeString(
        Files.createDirectory(folder.resolve("phone")).resolve("libphonenumber.jar"), "404");
    assertThatIllegalStateException()
        .isThrownBy(() -> PhoneRules.judge(Optional.of(folder)))
        .withMessageContainingAll("clientele.validation.lists", "libphonenumber.jar");
  }

  @Test
  void sayWhatIsStoredOfANumber() {
    var shipped = DefaultMetadataDependenciesProvider.getInstance().getMetadataLoader();
    var newer =
        new PhoneJudge(
            file -> withNewRange(shipped.loadMetadata(file)), "newer", FictitiousRanges.shipped());
    var danish = Samples.contact("{'phones': [{'value': '+45 12 40 73 95'}]}");
    assertThat(Samples.preparation().prepare(danish).values().phones().getFirst().type())
        .isEqualTo("unknown");
    assertThat(Samples.preparation(newer).prepare(danish).values().phones().getFirst().type())
        .isEqualTo("mobile");
  }

  /** Denmark's mobile numbers with 96 begin with 12 instead; other plans have no such patterns. */
  private static InputStream withNewRange(InputStream plan) {
    try (plan) {
      return new ByteArrayInputStream(
          new String(plan.readAllBytes(), ISO_8859_1)
              .replace("[2-9]\\d{7}", "[1-9]\\d{7}")
              .replace("|96)\\d", "|12)\\d")
              .getBytes(ISO_8859_1));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
