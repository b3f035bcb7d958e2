package org.gendan.launcher.imports.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ReasonTest {

  @Test
  void everySentenceIsThereInBothLanguagesWithTheSameGaps() throws Exception {
    Properties english = sentences("reasons.properties");
    Properties chinese = sentences("reasons_zh.properties");

    assertEquals(english.keySet(), chinese.keySet());
    for (String key : english.stringPropertyNames()) {
      assertEquals(gaps(english.getProperty(key)), gaps(chinese.getProperty(key)), key);
    }
  }

  @Test
  void whatIsShownCannotFloodOrTrickATerminal() {
    String shown = Reason.of("not-a-flag", "\u001B[2J\u202E" + "x".repeat(500)).in(Locale.ROOT);

    assertTrue(shown.length() < 120, shown);
    assertTrue(shown.codePoints().allMatch(Text::isPlain), shown);
  }

  private static int gaps(String sentence) {
    return sentence.split("%s", -1).length;
  }

  private static Properties sentences(String file) throws IOException {
    Properties sentences = new Properties();
    String path = "/org/gendan/launcher/imports/" + file;
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(ReasonTest.class.getResourceAsStream(path)),
            StandardCharsets.UTF_8)) {
      sentences.load(reader);
    }
    return sentences;
  }
}
