package io.clientele.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;

/** Where the services are and how patient the gateway is with them. */
@ConfigMapping(prefix = "clientele.services")
public interface ServiceAddresses {
  /** The contacts service, such as {@code http://contacts:8080}. */
  @WithName("contacts.url")
  @WithDefault("http://127.0.0.1:8081")
  URI contacts();

  /** The validation service. */
  @WithName("validation.url")
  @WithDefault("http://127.0.0.1:8082")
  URI validation();

  /** The dedupe service. */
  @WithName("dedupe.url")
  @WithDefault("http://127.0.0.1:8083")
  URI dedupe();

  /** The segmentation service. */
  @WithName("segmentation.url")
  @WithDefault("http://127.0.0.1:8084")
  URI segmentation();

  /** The analytics service. */
  @WithName("analytics.url")
  @WithDefault("http://127.0.0.1:8085")
  URI analytics();

  /** How long a connection to a service may take to open. */
  @WithDefault("1s")
  Duration connectTimeout();

  /** How long a request may go without a byte in either direction before it is given up. */
  @WithDefault("60s")
  Duration silence();

  /** Most requests at one service at a time; more wait in line. */
  @WithDefault("256")
  int connections();

  /** Most requests in that line; more are refused. */
  @WithDefault("1000")
  int waiting();

  /** The address of one service. */
  default URI of(Service service) {
    return switch (service) {
      case CONTACTS -> contacts();
      case VALIDATION -> validation();
      case DEDUPE -> dedupe();
      case SEGMENTATION -> segmentation();
      case ANALYTICS -> analytics();
    };
  }
}
