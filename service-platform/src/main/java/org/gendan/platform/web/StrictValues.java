package org.gendan.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Scalars that every layer below can hold: clean text, finite numbers, dates of our times. */
final class StrictValues extends SimpleModule {

  /** More than any amount or quantity needs, and far less than what makes arithmetic slow. */
  private static final int MOST_DIGITS = 30;

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  StrictValues() {
    super("gendan-strict-values");
    addDeserializer(String.class, scalar(String.class, StrictValues::text));
    addKeyDeserializer(String.class, new Name());
    addDeserializer(BigDecimal.class, new Decimal());
    addDeserializer(LocalDate.class, scalar(LocalDate.class, StrictValues::date));
    addDeserializer(Instant.class, scalar(Instant.class, StrictValues::instant));
    addDeserializer(UUID.class, scalar(UUID.class, StrictValues::id));
  }

  /** Reads a JSON string; a refusal is the code of a problem. */
  private interface Reading<T> {
    T of(String text) throws Refused;
  }

  private static final class Refused extends Exception {
    Refused(String code) {
      super(code, null, false, false);
    }

    String code() {
      return String.valueOf(getMessage());
    }
  }

  private static <T> JsonDeserializer<T> scalar(Class<T> type, Reading<T> reading) {
    return new StdScalarDeserializer<>(type) {
      @Override
      public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
          return type.cast(context.handleUnexpectedToken(type, parser));
        }
        try {
          return reading.of(parser.getText());
        } catch (Refused refused) {
          throw InvalidFormatException.from(parser, refused.code(), "", type);
        }
      }
    };
  }

  /** One spelling per text (NFC), so that equal looks are equal; nothing hidden in it. */
  private static String text(String given) throws Refused {
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < given.length() && Character.isSurrogatePair(c, given.charAt(i + 1));
        if (!pair) {
          throw new Refused("json/broken-text");
        }
        i++;
      } else if (hidden(c)) {
        throw new Refused("json/control-character");
      }
    }
    return Normalizer.normalize(given, Normalizer.Form.NFC);
  }

  private static boolean hidden(char c) {
    boolean layout = c == '\n' || c == '\r' || c == '\t';
    boolean turnsText = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    return turnsText || (Character.isISOControl(c) && !layout);
  }

  private static UUID id(String text) throws Refused {
    if (!ID.matcher(text).matches()) {
      throw new Refused("json/unreadable-value");
    }
    return UUID.fromString(text);
  }

  private static LocalDate date(String text) throws Refused {
    try {
      LocalDate date = LocalDate.parse(text);
      within(date.getYear());
      return date;
    } catch (DateTimeParseException e) {
      throw new Refused("json/unreadable-date");
    }
  }

  /** An instant names its zone or offset; a local time would mean something else elsewhere. */
  private static Instant instant(String text) throws Refused {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      within(time.withOffsetSameInstant(ZoneOffset.UTC).getYear());
      return time.toInstant();
    } catch (DateTimeParseException e) {
      throw new Refused("json/unreadable-date");
    }
  }

  private static void within(int year) throws Refused {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new Refused("json/date-out-of-range");
    }
  }

  /** Names of free fields (a map's keys) are text like any other. */
  private static final class Name extends KeyDeserializer {

    @Override
    public Object deserializeKey(String name, DeserializationContext context) throws IOException {
      try {
        return text(name);
      } catch (Refused refused) {
        throw InvalidFormatException.from(context.getParser(), refused.code(), "", String.class);
      }
    }
  }

  private static final class Decimal extends StdScalarDeserializer<BigDecimal> {

    Decimal() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isNumeric()) {
        return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
      }
      BigDecimal value = parser.getDecimalValue();
      long whole = (long) value.precision() - value.scale();
      if (value.scale() > MOST_DIGITS || whole > MOST_DIGITS) {
        throw InvalidFormatException.from(parser, "json/number-out-of-range", "", BigDecimal.class);
      }
      return value;
    }
  }
}
