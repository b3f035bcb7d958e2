package org.gendan.testkit.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gendan.testkit.glossary.Glossary.Entry;
import org.gendan.testkit.glossary.Glossary.Name;
import org.junit.jupiter.api.Test;

class GlossaryTest {

  private static final Path ROOT = Path.of(System.getProperty("gendan.root", ".."));

  @Test
  void everyNameStandsForSomethingInTheSource() throws IOException {
    Glossary glossary = Glossary.read(Files.readString(ROOT.resolve("docs/glossary.md")));

    assertThat(glossary.entries()).hasSizeGreaterThan(30);
    assertThat(missing(glossary)).isEmpty();
  }

  @Test
  void everyTermSaysWhereItLives() throws IOException {
    Glossary glossary = Glossary.read(Files.readString(ROOT.resolve("docs/glossary.md")));

    assertThat(glossary.entries())
        .filteredOn(entry -> entry.names().isEmpty())
        .extracting(Entry::term)
        .isEmpty();
  }

  @Test
  void aNameOfNothingIsFound() throws IOException {
    Glossary glossary =
        Glossary.read(
            """
            | term | 中文 | meaning | in the code |
            |---|---|---|---|
            | order | 订单 | there | `order.Order`, `OrderEvent.OrderSettled`, `Peg`, table `orders` |
            | dream | 梦 | not there | `order.Dream`, `OrderEvent.OrderDreamt`, `parcel.Order` |
            | bed | 床 | nor these | table `beds`, topic `order.dream.v1`, role `dreamer` |
            """);

    assertThat(missing(glossary))
        .extracting(Name::text)
        .containsExactly(
            "order.Dream",
            "OrderEvent.OrderDreamt",
            "parcel.Order",
            "beds",
            "order.dream.v1",
            "dreamer");
  }

  private static List<Name> missing(Glossary glossary) throws IOException {
    SourceTree tree = SourceTree.read(ROOT);
    return glossary.entries().stream()
        .flatMap(entry -> entry.names().stream())
        .filter(name -> !tree.has(name))
        .toList();
  }
}
