package io.clientele.contracts;

/** The Kafka headers of an event: CloudEvents 1.0 in binary mode, and the trace. */
public final class CloudEventHeaders {
  /** Header: the version of CloudEvents, always {@link #SPEC_VERSION_VALUE}. */
  public static final String SPEC_VERSION = "ce_specversion";

  /** Header: the event's id; for a fact also its key. */
  public static final String ID = "ce_id";

  /** Header: what happened, such as "contacts.contact.created". */
  public static final String TYPE = "ce_type";

  /** Header: who says so, see {@link #source}. */
  public static final String SOURCE = "ce_source";

  /** Header: the key of what it happened to. */
  public static final String SUBJECT = "ce_subject";

  /** Header: when it happened, ISO 8601 in UTC. */
  public static final String TIME = "ce_time";

  /** Header: the schema of the payload, such as "/schemas/contact.v1.0.json". */
  public static final String DATA_SCHEMA = "ce_dataschema";

  /** Header: the version of the state; without a value on facts. */
  public static final String AGGREGATE_VERSION = "ce_aggregateversion";

  /** Header: the form of the payload, always {@link #CONTENT_TYPE_VALUE}. */
  public static final String CONTENT_TYPE = "content-type";

  /** Header: the W3C trace the event belongs to. */
  public static final String TRACE_PARENT = "traceparent";

  /** The version of CloudEvents our events keep to. */
  public static final String SPEC_VERSION_VALUE = "1.0";

  /** The form of our payloads. */
  public static final String CONTENT_TYPE_VALUE = "application/json";

  private CloudEventHeaders() {}

  /** The source of a service's events: "/clientele/contacts". */
  public static String source(String service) {
    return "/clientele/" + service;
  }
}
