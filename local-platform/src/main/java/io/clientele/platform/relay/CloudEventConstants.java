package io.clientele.platform.relay;

import io.clientele.contracts.CloudEventHeaders;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.components.Versioned;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.transforms.Transformation;

/**
 * Adds the headers that are the same on every event and drops the id's second copy. Connect's own
 * InsertHeader takes the text "1.0" for a number and sends "1".
 */
public final class CloudEventConstants<R extends ConnectRecord<R>>
    implements Transformation<R>, Versioned {
  @Override
  public R apply(R event) {
    event
        .headers()
        .remove("id")
        .addString(CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_VALUE)
        .addString(CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.CONTENT_TYPE_VALUE);
    return event;
  }

  @Override
  public ConfigDef config() {
    return new ConfigDef();
  }

  @Override
  public void configure(Map<String, ?> configs) {
    // There is nothing to choose.
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public void close() {
    // There is nothing to let go.
  }
}
