package io.clientele.hygiene.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FictitiousRangesTest {
  @Test
  void takesNewerRangesAndNamesTheirVersion(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("version.txt"), "2027-01-01");
    Files.writeString(folder.resolve("fictitious.txt"), "# a film\n+44 20 7031 3xxx\n");
    var judge =
        new PhoneJudge(
            DefaultMetadataDependenciesProvider.getInstance().getMetadataLoader(),
            "9.9.9",
            FictitiousRanges.load(folder));
    var verdict = judge.judge("+44 20 7031 3000", PhoneContext.unknown());
    assertThat(verdict.reasons()).containsExactly(PhoneReason.FICTITIOUS);
    assertThat(verdict.metadataVersion()).startsWith("9.9.9+2027-01-01.");
    assertThat(judge.judge("+442079460018", PhoneContext.unknown()).reasons()).isEmpty();
  }

  @Test
  void namesTheLineThatIsNoRange(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("fictitious.txt"), "+44 20 7946 0xxx\n020 7946 0xxx\n");
    assertThatThrownBy(() -> FictitiousRanges.load(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fictitious.txt: \"020 7946 0xxx\": write a range as");
  }
}
