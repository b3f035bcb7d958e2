package org.gendan.production.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProductStructureTest {

  @Test
  void aComponentSharedByManyIsNoCycle() {
    ProductStructure structure =
        new ProductStructure(Map.of("A", Set.of("B", "C"), "B", Set.of("D"), "C", Set.of("D")));

    assertThat(structure.cycle(List.of("A", "B"))).isEmpty();
  }

  @Test
  void aProductMadeOfItselfIsFoundAcrossLevels() {
    ProductStructure structure = new ProductStructure(Map.of("A", Set.of("B"), "B", Set.of("C")));

    structure.put("C", Set.of("A"));

    assertThat(structure.cycle(List.of("C")).orElseThrow()).containsExactly("C", "A", "B", "C");
  }

  @Test
  void aProductMadeDirectlyOfItselfIsFound() {
    assertThat(new ProductStructure(Map.of("A", Set.of("A"))).cycle(List.of("A")))
        .contains(List.of("A", "A"));
  }

  @Test
  void aReplacedBillEndsACycle() {
    ProductStructure structure = new ProductStructure(Map.of("A", Set.of("B"), "B", Set.of("A")));

    structure.put("B", Set.of());

    assertThat(structure.cycle(List.of("A", "B"))).isEmpty();
  }

  @Test
  void deepStructuresAreSearchedWithoutEndingTheThread() {
    Map<String, Set<String>> chain = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      chain.put("P" + i, Set.of("P" + (i + 1)));
    }

    assertThat(new ProductStructure(chain).cycle(List.of("P0"))).isEmpty();
  }
}
