package org.gendan.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

  enum Light {
    RED,
    GREEN
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "null | 必填",
        "en | Required",
        "en-GB,en;q=0.9 | Required",
        "zh-CN,zh;q=0.9,en;q=0.8 | 必填",
        "en;q=0.1,zh;q=0.9 | 必填",
        "fr | 必填",
        "%%% | 必填",
      },
      delimiter = '|',
      nullValues = "null")
  void theCallersLanguageIsSpokenAndChineseOtherwise(@Nullable String header, String expected) {
    assertThat(Messages.in(header).text("validation/not-null", Map.of())).isEqualTo(expected);
  }

  @Test
  void namedValuesFillThePlaceholders() {
    Map<String, Object> values = Map.of("min", new BigDecimal("1E+3"), "max", 5000);

    assertThat(Messages.in("en").text("validation/size", values))
        .isEqualTo("Length or number must be between 1000 and 5000");
  }

  @Test
  void aMissingValueLeavesItsPlaceholder() {
    assertThat(Messages.in("en").text("validation/min", Map.of()))
        .isEqualTo("Must be at least {value}");
  }

  @Test
  void valuesAreTextAndNothingElse() {
    String hostile = "${x} \\1 {value}\n\u202E" + "长".repeat(500);

    String text = Messages.in("en").text("validation/min", Map.of("value", hostile));

    assertThat(text)
        .startsWith("Must be at least ${x} \\1 {value}  ")
        .hasSizeLessThan(150)
        .endsWith("…");
  }

  @Test
  void theServicesOwnSentencesComeFirst() {
    assertThat(Messages.in(null).text("lamp/broken", Map.of("light", Light.RED)))
        .isEqualTo("灯“红”坏了");
    assertThat(Messages.in("en").text("lamp/broken", Map.of("light", Light.GREEN)))
        .isEqualTo("Lamp GREEN broken");
  }

  @Test
  void aCodeWithoutSentenceSaysItsMessageOrItself() {
    assertThat(Messages.in("en").text("a/b", Map.of("message", "why"))).isEqualTo("why");
    assertThat(Messages.in("en").text("a/b", Map.of())).isEqualTo("a/b");
  }

  @Test
  void bothLanguagesSayTheSameThingsWithTheSameValues() {
    Properties chinese = load("/platform-problems.properties");
    Properties english = load("/platform-problems_en.properties");

    assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    for (String key : chinese.stringPropertyNames()) {
      assertThat(placeholders(english, key)).as(key).isEqualTo(placeholders(chinese, key));
    }
  }

  private static Set<String> placeholders(Properties bundle, String key) {
    return Pattern.compile("\\{\\w+}")
        .matcher(bundle.getProperty(key, ""))
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties load(String resource) {
    Properties bundle = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(MessagesTest.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      bundle.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }
}
