package org.gendan.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.gendan.testkit.HouseRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

  @Test
  void houseRulesAreKept() {
    HouseRules.check("org.gendan.order");
  }

  @ParameterizedTest
  @ValueSource(strings = {"problems", "timeline"})
  void everySentenceIsThereInBothLanguages(String bundle) {
    ResourceBundle.Control exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    ResourceBundle chinese = ResourceBundle.getBundle(bundle, Locale.ROOT, exact);
    ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ENGLISH, exact);

    // The English bundle inherits what it lacks, so look for sentences that are the same in both.
    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    assertThat(chinese.keySet())
        .allSatisfy(key -> assertThat(english.getString(key)).doesNotContainPattern("\\p{IsHan}"));
  }
}
