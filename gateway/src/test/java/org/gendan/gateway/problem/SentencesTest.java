package org.gendan.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gendan.contracts.partner.PartnerFiles;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static final Pattern REFUSAL =
      Pattern.compile("Refusal\\s*\\.(?:of|forNow)\\(\\s*(\\d+|status),\\s*\"([a-z/-]+)\"");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(keys("problems")).isEqualTo(keys("problems_en"));
  }

  @Test
  void everyRefusalHasItsTitleAndItsSentence() throws IOException {
    Set<String> said = new TreeSet<>();
    for (Path source : sources()) {
      REFUSAL
          .matcher(Files.readString(source))
          .results()
          .forEach(
              found -> {
                said.add(found.group(2).replace('/', '.'));
                said.add("title." + found.group(1).replace("status", "400"));
              });
    }

    assertThat(said).hasSizeGreaterThan(15);
    assertThat(keys("problems")).containsAll(said);
  }

  @Test
  void chineseComesFirst() {
    assertThat(Sentences.in(null).of("title/404")).isEqualTo("未找到");
    assertThat(Sentences.in("fr").of("title/404")).isEqualTo("未找到");
    assertThat(Sentences.in("en-GB,zh;q=0.5").of("title/404")).isEqualTo("Not found");
    assertThat(Sentences.in("%%%").of("title/404")).isEqualTo("未找到");
  }

  @Test
  void theLimitOfFilesIsSaidAsItIs() {
    for (String language : List.of("zh", "en")) {
      assertThat(Sentences.in(language).of("file/too-large"))
          .contains(" " + PartnerFiles.LARGEST_MB + " MB");
    }
  }

  private static Set<String> keys(String bundle) {
    return new TreeSet<>(
        ResourceBundle.getBundle(
                bundle,
                java.util.Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .keySet());
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
