package org.gendan.launcher.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void theFirstVariableThatSaysAnythingDecides() {
    assertEquals(Locale.SIMPLIFIED_CHINESE, Words.language(null, "", "zh_CN.UTF-8", "en_US"));
    assertEquals(Locale.ROOT, Words.language("en", "zh_CN.UTF-8"));
    assertEquals(Locale.ROOT, Words.language(null, null));
  }

  @Test
  void bothLanguagesSayTheSameThingsWithTheSameGaps() throws IOException {
    Properties english = load("words.properties");
    Properties chinese = load("words_zh.properties");

    assertEquals(english.stringPropertyNames(), chinese.stringPropertyNames());
    english
        .stringPropertyNames()
        .forEach(
            key ->
                assertEquals(gaps(english.getProperty(key)), gaps(chinese.getProperty(key)), key));
  }

  private static int gaps(String sentence) {
    return sentence.split("%", -1).length - 1;
  }

  private static Properties load(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream("/org/gendan/launcher/" + name)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
