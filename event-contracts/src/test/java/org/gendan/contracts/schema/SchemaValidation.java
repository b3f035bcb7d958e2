package org.gendan.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Checks a body against a schema, formats included. */
final class SchemaValidation {

  private SchemaValidation() {}

  /** What does not fit, in words. */
  static List<String> problems(JsonNode schema, JsonNode body) {
    // A registry of its own: the current and the released schema carry the same $id.
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(
            body,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }
}
