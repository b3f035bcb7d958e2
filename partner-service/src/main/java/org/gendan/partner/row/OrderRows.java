package org.gendan.partner.row;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gendan.partner.sheet.FileRow;
import org.jspecify.annotations.Nullable;

/** Rows that are lines of orders: those with the same number are one order. */
@ApplicationScoped
class OrderRows implements RowType {

  private static final List<Column> COLUMNS =
      List.of(
          Column.required(
              "externalNo",
              "order no",
              "po",
              "po no",
              "po number",
              "purchase order",
              "订单号",
              "客户单号",
              "客户订单号",
              "采购单号",
              "采购订单号"),
          Column.optional("tradeType", "trade", "内外销", "贸易类型", "贸易方式"),
          Column.optional("currency", "币种", "币别", "货币"),
          Column.optional("rush", "urgent", "加急", "是否加急"),
          Column.required(
              "productCode",
              "product",
              "item",
              "item no",
              "sku",
              "产品编号",
              "产品编码",
              "产品",
              "物料编码",
              "货号",
              "商品编码"),
          Column.required("quantity", "qty", "数量", "订购数量", "订单数量"),
          Column.required("unitPrice", "price", "单价", "含税单价"),
          Column.required(
              "requestedDate",
              "delivery date",
              "requested",
              "due date",
              "交期",
              "要求交期",
              "交货日期",
              "要求日期"),
          Column.optional("requirements", "remark", "remarks", "note", "备注", "要求", "特殊要求"));

  /** What is said of the order and not of one of its lines. */
  private static final List<String> OF_THE_ORDER = List.of("tradeType", "currency", "rush");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Override
  public String type() {
    return "order.placed";
  }

  @Override
  public boolean once() {
    return true;
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public List<Draft> drafts(List<FileRow> rows) {
    Map<String, List<FileRow>> orders =
        rows.stream()
            .collect(groupingBy(row -> row.cell("externalNo"), LinkedHashMap::new, toList()));
    return orders.entrySet().stream()
        .map(order -> new Order(order.getKey(), order.getValue()).draft())
        .toList();
  }

  /** One order while it is read. */
  private static final class Order {
    private final String number;
    private final List<FileRow> rows;
    private final Cells cells = new Cells(new ArrayList<>());

    Order(String number, List<FileRow> rows) {
      this.number = number;
      this.rows = rows;
    }

    Draft draft() {
      FileRow first = rows.getFirst();
      ObjectNode data = JSON.objectNode().put("externalNo", number);
      data.put(
          "tradeType", cells.read(first, "tradeType", CellText::trade, "file/not-a-trade-type"));
      data.put("currency", text(CellText.currency(first.cell("currency"))));
      data.put("rush", cells.read(first, "rush", CellText::word, "file/not-yes-or-no"));
      ArrayNode lines = data.putArray("lines");
      rows.forEach(row -> lines.add(line(row)));
      rows.forEach(this::agrees);
      return new Draft(number, number, rows, "lines", data, cells.faults());
    }

    private ObjectNode line(FileRow row) {
      ObjectNode line = JSON.objectNode().put("productCode", row.cell("productCode"));
      line.put("quantity", cells.read(row, "quantity", CellText::number, "file/not-a-number"));
      line.put("unitPrice", cells.read(row, "unitPrice", CellText::number, "file/not-a-number"));
      line.put("requestedDate", cells.read(row, "requestedDate", CellText::day, "file/not-a-date"));
      line.put("requirements", text(row.cell("requirements")));
      row.faults().forEach((column, code) -> cells.fault(row, column, code));
      return line;
    }

    private void agrees(FileRow row) {
      FileRow first = rows.getFirst();
      for (String column : OF_THE_ORDER) {
        String here = row.cell(column);
        if (!here.isEmpty() && !here.equalsIgnoreCase(first.cell(column))) {
          cells.fault(row, column, "file/differs-within-order");
        }
      }
    }

    private static @Nullable String text(String cell) {
      return cell.isEmpty() ? null : cell;
    }
  }
}
