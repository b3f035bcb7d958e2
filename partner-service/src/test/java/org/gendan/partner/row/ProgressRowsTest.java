package org.gendan.partner.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gendan.partner.row.Draft.CellFault;
import org.gendan.partner.sheet.CsvTable;
import org.junit.jupiter.api.Test;

class ProgressRowsTest {

  private final ProgressRows progress = new ProgressRows();

  @Test
  void eachRowIsAReportOfItsOwn() {
    List<Draft> drafts = drafts("外协单号,累计完成,预计完工\nSC-1,40,\nSC-1,55.5,2030/5/6\n");

    assertThat(drafts)
        .extracting(Draft::id, Draft::documentNo, draft -> draft.data().toString())
        .containsExactly(
            tuple(
                "SC-1 1",
                "SC-1",
                "{\"subcontractNo\":\"SC-1\",\"done\":40,\"estimatedReady\":null}"),
            tuple(
                "SC-1 2",
                "SC-1",
                "{\"subcontractNo\":\"SC-1\",\"done\":55.5,\"estimatedReady\":\"2030-05-06\"}"));
    assertThat(drafts.getLast().place("/data/done").row().no()).isEqualTo(2);
    assertThat(drafts.getLast().place("/data/done").column()).isEqualTo("done");
  }

  @Test
  void whatCannotBeReadIsAFault() {
    assertThat(drafts("外协单号,完成数量,预计完工\nSC-1,half,soon\n").getFirst().faults())
        .extracting(CellFault::column, CellFault::code)
        .containsExactly(
            tuple("done", "file/not-a-number"), tuple("estimatedReady", "file/not-a-date"));
  }

  private List<Draft> drafts(String csv) {
    return progress.drafts(Heading.rows(CsvTable.read(csv), progress.columns()));
  }
}
