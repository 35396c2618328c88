package io.clientele.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupBookTest {
  private final GroupBook book = new GroupBook(new Journal());

  @Test
  void theOldestNameSurvivesAUnion() {
    book.rewrite(Set.of(5, 6), List.of(List.of(5, 6)));
    book.rewrite(Set.of(1, 2, 3), List.of(List.of(1, 2, 3)));
    var changed = book.rewrite(Set.of(1, 2, 3, 5, 6), List.of(List.of(1, 2, 3, 5, 6)));
    assertThat(book.groupOf(1)).isEqualTo(1);
    assertThat(changed).containsExactly(1L, 2L);
    assertThat(book.groups().keySet()).containsExactly(1L);
  }

  @Test
  void theLargestPartKeepsTheNameOnASplit() {
    book.rewrite(Set.of(1, 2, 3, 4, 5), List.of(List.of(1, 2, 3, 4, 5)));
    book.rewrite(Set.of(1, 2, 3, 4, 5), List.of(List.of(1, 2), List.of(3, 4, 5)));
    assertThat(book.groupOf(3)).isEqualTo(1);
    assertThat(book.groupOf(1)).isEqualTo(2);
  }

  @Test
  void ofEqualPartsTheOneWithTheSmallestRecordKeepsTheName() {
    book.rewrite(Set.of(1, 2, 3, 4), List.of(List.of(1, 2, 3, 4)));
    book.rewrite(Set.of(1, 2, 3, 4), List.of(List.of(2, 3), List.of(1, 4)));
    assertThat(book.groupOf(1)).isEqualTo(1);
  }

  @Test
  void aNameIsNeverUsedAgainAndNothingChangesWithoutNeed() {
    book.rewrite(Set.of(1, 2), List.of(List.of(1, 2)));
    assertThat(book.rewrite(Set.of(1, 2), List.of(List.of(1, 2)))).isEmpty();
    assertThat(book.rewrite(Set.of(1, 2), List.of())).containsExactly(1L);
    assertThat(book.rewrite(Set.of(1, 2), List.of(List.of(1, 2)))).containsExactly(2L);
  }

  @Test
  void aGroupThatIsTheOneItWasHasItsNameAgain() {
    book.rewrite(Set.of(1, 2), List.of(List.of(1, 2)));
    book.rewrite(Set.of(1, 2), List.of());
    book.rewrite(Set.of(1, 2, 3, 4), List.of(List.of(1, 2), List.of(3, 4)));
    book.rename(2, 1);
    assertThat(book.groupOf(1)).isEqualTo(1);
    assertThat(book.groups().keySet()).containsExactly(1L, 3L);
    assertThatThrownBy(() -> book.rename(3, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> book.rename(2, 9)).isInstanceOf(IllegalArgumentException.class);
    book.rewrite(Set.of(1, 2, 3, 4), List.of(List.of(1, 2, 3, 4)));
    assertThat(book.groups().keySet()).containsExactly(1L);
  }
}
