package org.gendan.partner.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.gendan.partner.row.Draft.CellFault;
import org.gendan.partner.sheet.CsvTable;
import org.gendan.partner.sheet.FileRow;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderRowsTest {

  private static final String HEAD = "客户单号,内外销,币种,加急,产品编号,数量,单价,交期,备注\n";

  private final OrderRows orders = new OrderRows();

  @Test
  void rowsOfOneNumberAreOneOrder() {
    List<Draft> drafts =
        drafts(
            HEAD
                + "PO-1,内销,人民币,是,A,10,1.50,2030/4/8,\n"
                + "PO-2,外销,usd,,B,1,2,2030-05-01,轻放\n"
                + "PO-1,,,,C,2,3,20300409,\n");

    assertThat(drafts).extracting(Draft::documentNo).containsExactly("PO-1", "PO-2");
    assertThat(drafts.getFirst().data().toString())
        .isEqualTo(
            "{\"externalNo\":\"PO-1\",\"tradeType\":\"DOMESTIC\",\"currency\":\"CNY\",\"rush\":true,\"lines\":["
                + "{\"productCode\":\"A\",\"quantity\":10,\"unitPrice\":1.50,\"requestedDate\":\"2030-04-08\",\"requirements\":null},"
                + "{\"productCode\":\"C\",\"quantity\":2,\"unitPrice\":3,\"requestedDate\":\"2030-04-09\",\"requirements\":null}]}");
    assertThat(drafts.getLast().data().path("currency").asText()).isEqualTo("USD");
    assertThat(drafts.getFirst().place("/data/lines/1/quantity").row().line()).isEqualTo(4);
    assertThat(drafts.getFirst().place("/data/currency").column()).isEqualTo("currency");
    assertThat(drafts.getFirst().place("/type").column()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "数量, '1,000', file/not-a-number",
    "数量, １２, file/not-a-number",
    "数量, 1e3, file/not-a-number",
    "单价, ￥5, file/not-a-number",
    "交期, 2030-02-30, file/not-a-date",
    "交期, 46000, file/not-a-date",
    "交期, 4/8/2030, file/not-a-date",
    "加急, maybe, file/not-yes-or-no",
    "内外销, 其他, file/not-a-trade-type"
  })
  void whatCanBeReadInTwoWaysIsReadInNone(String title, String text, String code) {
    String[] cells = {"PO-1", "内销", "CNY", "", "A", "10", "1", "2030-04-08", ""};
    cells[List.of(HEAD.strip().split(",")).indexOf(title)] = '"' + text + '"';

    List<CellFault> faults = drafts(HEAD + String.join(",", cells)).getFirst().faults();

    assertThat(faults).extracting(CellFault::code).containsExactly(code);
  }

  @Test
  void whatIsSaidOfTheOrderIsSaidOnce() {
    List<CellFault> faults =
        drafts(HEAD + "PO-1,内销,CNY,,A,10,1,2030-04-08,\n" + "PO-1,内销,USD,,A,10,1,2030-04-08,\n")
            .getFirst()
            .faults();

    assertThat(faults)
        .extracting(CellFault::no, CellFault::column, CellFault::code)
        .containsExactly(tuple(2, "currency", "file/differs-within-order"));
  }

  @Test
  void aTitleNobodyKnowsIsNotSkipped() {
    assertThatThrownBy(() -> drafts("PO,qty,Price,qty,colour\n1,1,1,1,1\n"))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(FieldError::code, error -> error.values().get("title"))
                    .containsExactly(
                        tuple("file/column-twice", "qty"),
                        tuple("file/column-unknown", "colour"),
                        tuple("file/column-missing", "productCode"),
                        tuple("file/column-missing", "requestedDate")));
  }

  @Test
  void aCellWithoutATitleIsAFaultOfItsRowUntilSomebodyLooks() {
    FileRow row =
        Heading.rows(
                CsvTable.read("PO,item,qty,price,due date\n1,A,1,1,2030-04-08,lost\n"),
                orders.columns())
            .getFirst();

    assertThat(row.faults()).isEqualTo(Map.of("", "file/cell-without-title"));
    assertThat(row.with(Map.of("quantity", "2")).faults()).isEmpty();
  }

  private List<Draft> drafts(String csv) {
    return orders.drafts(Heading.rows(CsvTable.read(csv), orders.columns()));
  }
}
