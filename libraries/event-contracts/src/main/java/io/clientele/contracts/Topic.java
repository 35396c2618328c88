package io.clientele.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every topic of the platform, with what a broker and a producer must know about it. */
public enum Topic {
  /** Contacts, by contact id; a tombstone after erasure. */
  CONTACT("contacts.contact.v1", Kind.STATE, "contact.v1.0", ContactState.class),
  /** Companies, by company id. */
  COMPANY("contacts.company.v1", Kind.STATE, "company.v1.0", CompanyState.class),
  /** Pipelines, by pipeline id. */
  PIPELINE("contacts.pipeline.v1", Kind.STATE, "pipeline.v1.0", PipelineState.class),
  /** Deals, by deal id. */
  DEAL("contacts.deal.v1", Kind.STATE, "deal.v1.0", DealState.class),
  /** Stage moves of deals, by move id, in the deal's partition. */
  DEAL_MOVE("contacts.deal-move.v1", Kind.FACTS, "deal-move.v1.0", DealMove.class),
  /** Purchases, by purchase id, in the partition of the contact they were made for. */
  PURCHASE("contacts.purchase.v1", Kind.FACTS, "purchase.v1.0", Purchase.class),
  /** Interactions, by interaction id, in the partition of the contact they were had with. */
  INTERACTION("contacts.interaction.v1", Kind.FACTS, "interaction.v1.0", Interaction.class),
  /** Verdicts, by contact id. */
  VERDICT("validation.verdict.v1", Kind.STATE, "verdict.v1.0", VerdictState.class),
  /** Duplicate states, by contact id. */
  DUPLICATE("dedupe.contact.v1", Kind.STATE, "duplicate.v1.0", DuplicateState.class),
  /** Duplicate groups, by group id. */
  DUPLICATE_GROUP("dedupe.group.v1", Kind.STATE, "duplicate-group.v1.1", DuplicateGroup.class),
  /** Segments, by segment id. */
  SEGMENT("segmentation.segment.v1", Kind.STATE, "segment.v1.0", SegmentState.class),
  /** Memberships, by segment id and contact id, in the contact's partition. */
  MEMBERSHIP("segmentation.membership.v1", Kind.STATE, "membership.v1.0", MembershipState.class),
  /** Digests, by topic and bucket. */
  DIGEST("platform.digest.v1", Kind.STATE, "digest.v1.0", Digest.class, Kept.TWO_DAYS),
  /** Wishes for a resend, by request id. */
  REPUBLISH_REQUEST(
      "platform.republish-request.v1",
      Kind.STATE,
      "republish-request.v1.0",
      RepublishRequest.class,
      Kept.ONE_DAY),
  /** Signs of life, by service. */
  PULSE("platform.pulse.v1", Kind.STATE, "pulse.v1.0", Pulse.class, Kept.ONE_HOUR);

  private static final int PARTITIONS = 12;
  private static final Map<String, Topic> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Topic::bareName, Function.identity()));

  private final String bareName;
  private final Kind kind;
  private final String schema;
  private final Class<?> payload;
  private final Kept kept;

  Topic(String bareName, Kind kind, String schema, Class<?> payload) {
    this(bareName, kind, schema, payload, Kept.FOREVER);
  }

  Topic(String bareName, Kind kind, String schema, Class<?> payload, Kept kept) {
    this.bareName = bareName;
    this.kind = kind;
    this.schema = schema;
    this.payload = payload;
    this.kept = kept;
  }

  /** The topic with this bare name. */
  public static Topic of(String bareName) {
    var topic = BY_NAME.get(bareName);
    if (topic == null) {
      throw new IllegalArgumentException("no such topic: " + bareName);
    }
    return topic;
  }

  /** The name in code and outbox, without an installation's prefix: "contacts.contact.v1". */
  public String bareName() {
    return bareName;
  }

  /** What the records of this topic are. */
  public Kind kind() {
    return kind;
  }

  /** The record its payloads are read into. */
  public Class<?> payload() {
    return payload;
  }

  /** How many partitions it has, for ever: another number is another topic. */
  public int partitions() {
    return PARTITIONS;
  }

  /** The class path resource of the schema that payloads written now keep to. */
  public String schemaFile() {
    return "schemas/" + schema + ".json";
  }

  /** What {@code ce_dataschema} says of payloads written now: "/schemas/contact.v1.0.json". */
  public String dataschema() {
    return "/" + schemaFile();
  }

  /** The {@code ce_type} of an event: "created" gives "contacts.contact.created". */
  public String type(String what) {
    return bareName.substring(0, bareName.lastIndexOf('.') + 1) + what;
  }

  /** What the broker is told about keeping its records. */
  public Map<String, String> config() {
    return kept.config();
  }

  @Override
  public String toString() {
    return bareName;
  }

  /** What the records of a topic are. */
  public enum Kind {
    /** The whole present state of something, newer versions replacing older ones. */
    STATE,
    /** Things that happened, each keyed by its own id. */
    FACTS
  }
}
