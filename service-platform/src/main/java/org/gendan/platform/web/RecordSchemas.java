package org.gendan.platform.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * What the records know and the scanner does not ask them: a component is there unless it may be
 * null, and a decimal that is written as text is text.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RecordSchemas implements OASFilter {

  private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
  private static final DotName AS_TEXT = DotName.createSimple(JsonFormat.class);
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

  private final IndexView index;

  public RecordSchemas(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getComponents().getSchemas().forEach(this::describe);
  }

  private void describe(String name, Schema schema) {
    List<Map<String, FieldInfo>> named = named(name);
    if (schema.getProperties() == null || named.isEmpty()) {
      return;
    }
    Set<String> told = Set.copyOf(schema.getProperties().keySet());
    if (named.stream().noneMatch(fields -> fields.keySet().equals(told))) {
      throw new IllegalStateException("No record has the properties of the schema " + name);
    }
    named.stream()
        .filter(fields -> fields.keySet().equals(told))
        .forEach(fields -> fields.forEach((property, field) -> tell(schema, property, field)));
  }

  /** Records of one name are numbered; a generic one is called by what it is made of, too. */
  private List<Map<String, FieldInfo>> named(String schema) {
    String name = schema.replaceFirst("\\d+$", "");
    return index.getKnownClasses().stream()
        .filter(ClassInfo::isRecord)
        .filter(
            record ->
                record.typeParameters().isEmpty()
                    ? name.equals(record.simpleName())
                    : name.startsWith(record.simpleName()))
        .map(this::fields)
        .toList();
  }

  private Map<String, FieldInfo> fields(ClassInfo record) {
    Map<String, FieldInfo> fields = new LinkedHashMap<>();
    for (RecordComponentInfo component : record.recordComponentsInDeclarationOrder()) {
      FieldInfo field = component.field();
      if (field.hasAnnotation(UNWRAPPED)) {
        fields.putAll(fields(index.getClassByName(field.type().name())));
      } else {
        fields.put(field.name(), field);
      }
    }
    return fields;
  }

  private static void tell(Schema schema, String name, FieldInfo field) {
    Schema property = requireNonNull(schema.getProperties().get(name));
    if (field.hasAnnotation(AS_TEXT)) {
      property.type(List.of(SchemaType.STRING)).format("decimal");
    }
    if (!field.type().hasAnnotation(NULLABLE)) {
      schema.removeRequired(name);
      schema.addRequired(name);
    } else if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
      property.addType(SchemaType.NULL);
    } else if (property.getType() == null && property.getAnyOf() == null) {
      Schema none = OASFactory.createSchema().addType(SchemaType.NULL);
      schema.addProperty(name, OASFactory.createSchema().anyOf(List.of(property, none)));
    }
  }
}
