package org.gendan.launcher.imports.company;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A company written down as one JSON file, in the shape of {@link Company}. */
public final class CompanyFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(new SimpleModule().addDeserializer(LocalDate.class, new Day()))
          .build();

  private CompanyFile() {}

  /** The furniture maker the product brings along for journeys and screens. */
  public static Company furniture() {
    try (InputStream file = CompanyFile.class.getResourceAsStream("/furniture/company.json")) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The furniture company cannot be read", e);
    }
  }

  private static Company read(@Nullable InputStream file) throws IOException {
    if (file == null) {
      throw new IOException("furniture/company.json is not on the class path");
    }
    return JSON.readValue(file, Company.class);
  }

  private static final class Day extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    Day() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return LocalDate.parse(parser.getValueAsString());
    }
  }
}
