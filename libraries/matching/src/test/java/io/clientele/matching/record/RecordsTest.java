package io.clientele.matching.record;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {
  @Test
  void refusesMoreRecordsThanKeysCanTell() {
    var records = new Records(List.of());
    for (int record = 0; record < Records.MOST; record++) {
      records.addEmpty();
    }
    assertThatThrownBy(records::addEmpty).hasMessageContaining("16777216 records");
  }
}
