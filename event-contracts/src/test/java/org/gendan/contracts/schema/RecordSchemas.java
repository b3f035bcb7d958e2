package org.gendan.contracts.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.contracts.EventTypes.EventType;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of a record. A component is required unless it is {@code @Nullable};
 * unknown fields are allowed, and so are unknown values of an enum: the known ones are examples.
 */
final class RecordSchemas {

  /** A decimal number as text, never with an exponent. */
  static final String DECIMAL = "^-?[0-9]+(\\.[0-9]+)?$";

  private static final SchemaGenerator GENERATOR = generator();

  private RecordSchemas() {}

  static ObjectNode of(EventType type) {
    ObjectNode generated = GENERATOR.generateSchema(type.record());
    ObjectNode schema = generated.objectNode();
    schema.set("$schema", generated.path("$schema"));
    // The same name that the envelope carries as dataschema.
    schema.put("$id", "urn:gendan:schema:" + type.name());
    schema.put("title", type.record().getSimpleName());
    for (String keyword : new String[] {"type", "properties", "required", "$defs"}) {
      JsonNode value = generated.path(keyword);
      if (!value.isMissingNode()) {
        schema.set(keyword, value);
      }
    }
    return schema;
  }

  static String text(EventType type) {
    return of(type).toPrettyString().replace("\r\n", "\n") + "\n";
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonModule())
            .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
    builder
        .forTypesInGeneral()
        .withPropertySorter((_, _) -> 0)
        .withCustomDefinitionProvider(RecordSchemas::scalar);
    builder
        .forFields()
        .withNullableCheck(RecordSchemas::nullable)
        .withRequiredCheck(field -> !nullable(field));
    return new SchemaGenerator(builder.build());
  }

  private static boolean nullable(FieldScope field) {
    return EventInstances.nullable(field.getRawMember().getAnnotatedType());
  }

  private static @Nullable CustomDefinition scalar(
      ResolvedType type, SchemaGenerationContext context) {
    ObjectNode text = context.getGeneratorConfig().createObjectNode().put("type", "string");
    Class<?> java = type.getErasedType();
    if (java == UUID.class) {
      text.put("format", "uuid");
    } else if (java == Instant.class) {
      text.put("format", "date-time");
    } else if (java == LocalDate.class) {
      text.put("format", "date");
    } else if (java == BigDecimal.class) {
      text.put("pattern", DECIMAL);
    } else if (java.isEnum()) {
      ArrayNode known = text.putArray("examples");
      for (Object value : java.getEnumConstants()) {
        known.add(value.toString());
      }
    } else {
      return null;
    }
    return new CustomDefinition(text, DefinitionType.INLINE, AttributeInclusion.NO);
  }
}
