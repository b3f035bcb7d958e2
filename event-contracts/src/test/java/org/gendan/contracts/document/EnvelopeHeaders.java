package org.gendan.contracts.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The envelope as AsyncAPI message headers: CloudEvents 1.0 in binary mode. */
final class EnvelopeHeaders {

  /** A header; {@code format} is empty for plain text. */
  private record Header(String name, String format, boolean required, String description) {}

  private static final List<Header> HEADERS =
      List.of(
          new Header("ce_specversion", "", true, "version of CloudEvents: 1.0"),
          new Header("ce_id", "uuid", true, "UUIDv7; a reader drops an id it has seen"),
          new Header("ce_source", "", true, "producer and lane, for example /order-service/3"),
          new Header("ce_type", "", true, "name of the event, for example order.released.v1"),
          new Header("ce_subject", "", true, "key of the aggregate"),
          new Header("ce_time", "date-time", true, "when it happened, by the producer's clock"),
          new Header("ce_dataschema", "uri", true, "urn:gendan:schema: followed by the type"),
          new Header(
              "ce_aggregateversion", "", true, "1, 2, 3… without gaps per topic and subject"),
          new Header("ce_producerseq", "", true, "1, 2, 3… without gaps per source"),
          new Header("ce_datahash", "", true, "SHA-256 of the body, hexadecimal"),
          new Header("ce_correlationid", "", true, "the case all this belongs to"),
          new Header("ce_causationid", "", false, "the event or command that led here"),
          new Header("ce_actor", "", true, "a user id, system, or a partner id; never a name"),
          new Header("traceparent", "", false, "W3C trace context of the producing span"));

  private EnvelopeHeaders() {}

  static void describe(ObjectNode trait) {
    ObjectNode schema = trait.putObject("headers").put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (Header header : HEADERS) {
      ObjectNode property = properties.putObject(header.name()).put("type", "string");
      if (!header.format().isEmpty()) {
        property.put("format", header.format());
      }
      property.put("description", header.description());
      if (header.required()) {
        required.add(header.name());
      }
    }
  }
}
