package org.gendan.platform.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Makes JSON mean exactly what it says: no guessing, no second meaning, no value that could hurt
 * further in. What does not fit is refused with its place, see {@code problem}.
 */
@Singleton
@SuppressWarnings("deprecation")
public class StrictJson implements ObjectMapperCustomizer {

  static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(64)
          .maxStringLength(64 * 1024)
          .maxNumberLength(40)
          .maxNameLength(256)
          .maxDocumentLength(1024 * 1024)
          .build();

  /** After the modules that Quarkus finds, because the last reader of a type wins. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  // Quarkus hands over a finished mapper, not its builder, so the mapper's own switches are used.
  @Override
  public void customize(ObjectMapper mapper) {
    streams(mapper);
    features(mapper);
    coercions(mapper);
    mapper.registerModule(new StrictValues());
  }

  private static void streams(ObjectMapper mapper) {
    mapper.getFactory().setStreamReadConstraints(LIMITS);
    // UTF-8 only: anything else is then simply not JSON.
    mapper.getFactory().configure(JsonFactory.Feature.CHARSET_DETECTION, false);
    mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
  }

  private static void features(ObjectMapper mapper) {
    mapper
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false)
        .configure(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8, true)
        .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    mapper.setDefaultLeniency(false);
  }

  private static void coercions(ObjectMapper mapper) {
    MutableCoercionConfig any = mapper.coercionConfigDefaults();
    any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    any.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
  }
}
