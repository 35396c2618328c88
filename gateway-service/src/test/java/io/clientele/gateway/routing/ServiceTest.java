package io.clientele.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {
  @ParameterizedTest
  @CsvSource({
    "/api/v1/contacts, CONTACTS",
    "/api/v1/contacts/0197a3f0/history, CONTACTS",
    "/api/v1/imports/7/rejected.csv, CONTACTS",
    "/api/v1/leads/rejected, CONTACTS",
    "/api/v1/validation/batch, VALIDATION",
    "/api/v1/duplicates/count, DEDUPE",
    "/api/v1/segments/preview, SEGMENTATION",
    "/api/v1/touch/0197a3f0, SEGMENTATION",
    "/api/v1/touch-patterns, SEGMENTATION",
    "/api/v1/funnels/sales/time-in-stage, ANALYTICS",
    "/api/v1/report/customers, ANALYTICS",
    "/api/v1/operations/dedupe/dead-letters, DEDUPE",
    "/api/v1/operations/contacts/digest, CONTACTS",
  })
  void everyPathOfTheContractHasItsService(String path, Service service) {
    assertThat(Service.answering(path)).contains(service);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/",
        "/api/v1/contactsandmore",
        "/api/v1/operations",
        "/api/v1/operations/gateway/digest",
        "/api/v1/events",
        "/api/v2/contacts",
        "/contacts",
        "/q/metrics",
      })
  void whatIsNotInTheContractGoesNowhere(String path) {
    assertThat(Service.answering(path)).isEmpty();
  }
}
