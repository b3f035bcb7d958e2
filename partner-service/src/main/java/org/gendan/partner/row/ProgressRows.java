package org.gendan.partner.row;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.gendan.partner.row.Draft.CellFault;
import org.gendan.partner.sheet.FileRow;

/** Rows in which a workshop says how far its work is: each row is a report of its own. */
@ApplicationScoped
class ProgressRows implements RowType {

  private static final List<Column> COLUMNS =
      List.of(
          Column.required("subcontractNo", "subcontract", "subcontract no", "外协单号", "委外单号", "加工单号"),
          Column.required("done", "finished", "quantity", "qty", "完成数量", "完成数", "累计完成", "数量"),
          Column.optional("estimatedReady", "ready", "estimated ready", "预计完工", "预计完成", "预计交期"));

  @Override
  public String type() {
    return "progress.reported";
  }

  @Override
  public boolean once() {
    return false;
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public List<Draft> drafts(List<FileRow> rows) {
    return rows.stream().map(ProgressRows::draft).toList();
  }

  private static Draft draft(FileRow row) {
    Cells cells = new Cells(new ArrayList<>());
    String number = row.cell("subcontractNo");
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subcontractNo", number);
    data.put("done", cells.read(row, "done", CellText::number, "file/not-a-number"));
    data.put("estimatedReady", cells.read(row, "estimatedReady", CellText::day, "file/not-a-date"));
    row.faults().forEach((column, code) -> cells.fault(row, column, code));
    List<CellFault> faults = cells.faults();
    return new Draft(number + " " + row.no(), number, List.of(row), "", data, faults);
  }
}
