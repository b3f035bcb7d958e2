package org.gendan.launcher.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.gendan.launcher.imports.csv.FolderOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class NeedCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory = Path.of("");

  /** The expected figures were published with the data, not computed by us. */
  @ParameterizedTest
  @ValueSource(strings = {"2013-06", "2013-12"})
  void theShippedMonthsNeedWhatIsPublished(String month) throws Exception {
    assertEquals(0, need("--month", month), err.toString());
    assertEquals(published(month), out.toString());
  }

  @Test
  void furtherMonthsAreAddedToWhatIsThere() throws Exception {
    new FolderOf(directory)
        .with(
            "SalesOrderHeader.csv",
            "SalesOrderID,OrderDate,DueDate,OnlineOrderFlag,CustomerID",
            "80001,2014-03-04,2014-03-16,0,29825")
        .with(
            "SalesOrderDetail.csv",
            "SalesOrderID,SalesOrderDetailID,OrderQty,ProductID,UnitPrice,UnitPriceDiscount",
            "80001,1,2,994,53.99,0");

    assertEquals(0, need("--month", "2014-03", "--data", directory.toString()), err.toString());
    assertEquals(
        """
        ProductID,LowLevelCode,GrossNeed
        2,2,200
        3,1,20
        461,2,20
        504,2,40
        505,2,40
        525,1,2
        """,
        out.toString());
  }

  @Test
  void nothingIsPrintedWhenAFileIsWrong() throws Exception {
    new FolderOf(directory)
        .with(
            "BillOfMaterials.csv",
            "BillOfMaterialsID,ProductAssemblyID,ComponentID,StartDate,EndDate,UnitMeasureCode,"
                + "PerAssemblyQty",
            "99001,3,749,2010-01-01,,EA,1");

    assertEquals(1, need("--month", "2013-06", "--data", directory.toString()));
    assertEquals("", out.toString());
    assertTrue(err.toString().startsWith("BillOfMaterials.csv:"), err.toString());
  }

  private int need(String... arguments) {
    return new CommandLine(new NeedCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private static String published(String month) throws IOException {
    String file = "/adventureworks/need-" + month + ".csv";
    try (InputStream bytes =
        Objects.requireNonNull(NeedCommandTest.class.getResourceAsStream(file))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
