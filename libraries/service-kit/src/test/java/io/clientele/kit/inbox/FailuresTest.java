package io.clientele.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailuresTest {
  @Test
  void aDatabaseThatTakesConnectionsButSaysNothingWillComeBack() throws Exception {
    try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var pool = pool("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/silent")) {
      var failure = catchThrowable(pool::getConnection);
      assertThat(failure).isInstanceOf(SQLException.class);
      assertThat(Failures.isTransient(failure)).as("%s", failure).isTrue();
    }
  }

  @Test
  void aClosedPoolIsNoReasonToGiveAnEventUp() throws Exception {
    var pool = pool("jdbc:postgresql://127.0.0.1:1/closed");
    pool.close();
    var failure = catchThrowable(pool::getConnection);
    assertThat(failure).isInstanceOf(SQLException.class);
    assertThat(Failures.isTransient(failure)).as("%s", failure).isTrue();
  }

  @Test
  void aValueThatIsTooLongStaysTooLong() {
    assertThat(Failures.isTransient(new SQLException("value too long", "22001"))).isFalse();
    assertThat(Failures.isTransient(new IllegalStateException("a fault"))).isFalse();
  }

  private static AgroalDataSource pool(String url) throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(pool ->
                pool.maxSize(1)
                    .acquisitionTimeout(Duration.ofMillis(300))
                    .connectionFactoryConfiguration(
                        factory -> factory.jdbcUrl(url).loginTimeout(Duration.ofSeconds(2)))));
  }
}
