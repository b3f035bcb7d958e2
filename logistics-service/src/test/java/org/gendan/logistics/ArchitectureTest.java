package org.gendan.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.gendan.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void houseRulesAreKept() {
    HouseRules.check("org.gendan.logistics");
  }

  @Test
  void everySentenceIsThereInBothLanguages() {
    ResourceBundle.Control exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    ResourceBundle chinese = ResourceBundle.getBundle("problems", Locale.ROOT, exact);
    ResourceBundle english = ResourceBundle.getBundle("problems", Locale.ENGLISH, exact);

    // English falls back to Chinese for what it lacks, so look for Chinese in it.
    assertThat(chinese.keySet())
        .allSatisfy(key -> assertThat(english.getString(key)).doesNotContainPattern("\\p{IsHan}"));
  }
}
