package io.clientele.matching.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikenessTest {
  @Test
  void jaroWinklerGivesTheValuesOfThePaper() {
    assertThat(JaroWinkler.of("martha", "marhta")).isCloseTo(0.9611, within(1e-4));
    assertThat(JaroWinkler.of("dwayne", "duane")).isCloseTo(0.84, within(1e-4));
    assertThat(JaroWinkler.of("dixon", "dicksonx")).isCloseTo(0.8133, within(1e-4));
    assertThat(JaroWinkler.of("abc", "xyz")).isZero();
  }

  @Test
  void aSwapOfNeighboursIsOneEdit() {
    assertThat(Edits.between("meidcal", "medical", 2)).isEqualTo(1);
    assertThat(Edits.between("1551042", "1552042", 2)).isEqualTo(1);
    assertThat(Edits.between("kitten", "sitting", 2)).isEqualTo(3);
  }

  @Test
  void namesOfOtherAlphabetsAreWrittenInLatinLetters() {
    assertThat(Normal.text("Юлия Щербакова")).isEqualTo("yuliya shcherbakova");
    assertThat(Normal.text("Ελένη")).isEqualTo("eleni");
    assertThat(Normal.text("李 明")).isEqualTo("李 明");
  }

  @Test
  void namesThatSoundAlikeShareACode() {
    assertThat(Sound.code("catherine")).isEqualTo(Sound.code("katherine"));
    assertThat(Sound.code("philipps")).isEqualTo(Sound.code("filips"));
    assertThat(Sound.code("smith")).isNotEqualTo(Sound.code("jones"));
  }

  @Test
  void nicknamesMeetTheirFullNameAndEachOther() {
    var names = Nicknames.shipped();
    assertThat(names.related("rob", "robert")).isTrue();
    assertThat(names.related("bob", "rob")).isTrue();
    assertThat(names.related("rob", "william")).isFalse();
    assertThat(names.root("bob")).isEqualTo("robert");
  }

  @Test
  void theNormalFormHasNoCaseMarksOrSigns() {
    assertThat(Normal.text("  Müller-Lüdenscheidt,  Ægir O’Brien "))
        .isEqualTo("muller ludenscheidt aegir obrien");
    assertThat(Normal.text("plain words 12")).isEqualTo("plain words 12");
    assertThat(Normal.digits("+44 (0)20 7946")).isEqualTo("440207946");
  }
}
