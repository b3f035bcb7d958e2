package org.gendan.partner.edi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gendan.partner.edi.Envelope.Group;
import org.gendan.partner.edi.Envelope.Party;
import org.gendan.partner.sheet.FileRow;
import org.gendan.partner.sheet.Limits;
import org.gendan.partner.sheet.Xml;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;

/** Reads a UBL Order 2.x: the elements that say what is wanted, and when. */
final class UblOrders {

  private static final String ORDER = "urn:oasis:names:specification:ubl:schema:xsd:Order-2";
  private static final String ATTACHED = "EmbeddedDocumentBinaryObject";
  private static final int DEEPEST = 64;

  private final XMLStreamReader xml;
  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> header = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private Map<String, String> priced = new LinkedHashMap<>();
  private String version = "2";
  private String buyer = "";
  private String seller = "";
  private String unit = "";

  private UblOrders(XMLStreamReader xml) {
    this.xml = xml;
  }

  static Orders read(String text) {
    // The text is decoded already: what the declaration says about its bytes is no longer true.
    String plain = text.replaceFirst("^\\s*<\\?xml[^>]*\\?>", "");
    UblOrders orders = null;
    try {
      XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(plain.getBytes(UTF_8)));
      orders = new UblOrders(xml);
      orders.walk();
    } catch (XMLStreamException broken) {
      int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
      int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNumber();
      throw refused("ubl/broken", line, column, "");
    }
    return orders.orders();
  }

  private Orders orders() {
    String number = header.getOrDefault("externalNo", "");
    if (number.isEmpty()) {
      throw here("edi/no-number", "ID");
    }
    if (lines.isEmpty()) {
      throw here("edi/no-lines", "OrderLine");
    }
    List<FileRow> rows = new ArrayList<>();
    lines.forEach(line -> rows.add(line.row(rows.size() + 1, header)));
    Envelope envelope =
        new Envelope(
            new Party(buyer, ""), new Party(seller, ""), "", version, Group.NONE, Map.of());
    return new Orders(envelope, rows, List.of());
  }

  private void walk() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw here("ubl/document-type", "");
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append();
        case XMLStreamConstants.END_ELEMENT -> {
          end(String.join("/", path.reversed()), text.toString().strip());
          text.setLength(0);
          path.pop();
        }
        default -> {}
      }
    }
  }

  private void start() {
    if (path.isEmpty()
        && !(xml.getLocalName().equals("Order") && ORDER.equals(xml.getNamespaceURI()))) {
      throw here("ubl/not-an-order", xml.getLocalName());
    }
    path.push(xml.getLocalName());
    if (path.size() > DEEPEST) {
      throw Limits.exceeded("file/nested-too-deeply", DEEPEST);
    }
    text.setLength(0);
    switch (xml.getLocalName()) {
      case "LineItem" -> {
        lines.add(new Line(xml.getLocation().getLineNumber()));
        priced = new LinkedHashMap<>();
      }
      case "Quantity" -> unit = attribute("unitCode");
      case "PriceAmount" -> header.putIfAbsent("currency", attribute("currencyID"));
      default -> {}
    }
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** A picture or a paper in the order is nothing we read, however large. */
  private void append() {
    if (ATTACHED.equals(path.peek())) {
      return;
    }
    if (text.length() + xml.getTextLength() > Limits.CELL) {
      throw Limits.exceeded("edi/element-too-long", Limits.CELL);
    }
    text.append(xml.getText());
  }

  private void end(String at, String value) {
    if (at.startsWith("Order/OrderLine/LineItem")) {
      item(at.substring("Order/OrderLine/LineItem".length()), value);
      return;
    }
    switch (at) {
      case "Order/ID" -> header.put("externalNo", value);
      case "Order/UBLVersionID" -> version = value;
      case "Order/DocumentCurrencyCode" -> header.put("currency", value);
      case "Order/Note" -> header.merge("requirements", value, (a, b) -> a + "\n" + b);
      case "Order/BuyerCustomerParty/Party/PartyName/Name" -> buyer = value;
      case "Order/SellerSupplierParty/Party/PartyName/Name" -> seller = value;
      case "Order/Delivery/RequestedDeliveryPeriod/EndDate" -> header.put("requestedDate", value);
      case "Order/Delivery/RequestedDeliveryPeriod/StartDate" ->
          header.putIfAbsent("requestedDate", value);
      default -> {}
    }
  }

  private void item(String at, String value) {
    Line line = lines.getLast();
    switch (at) {
      case "/Quantity" -> line.quantity(value, unit);
      case "/Price/PriceAmount", "/Price/BaseQuantity" -> priced.put(at, value);
      case "/Item/SellersItemIdentification/ID" -> line.product(0, value);
      case "/Item/BuyersItemIdentification/ID" -> line.product(1, value);
      case "/Item/StandardItemIdentification/ID" -> line.product(2, value);
      case "/Delivery/RequestedDeliveryPeriod/EndDate" -> line.put("requestedDate", value);
      case "/Delivery/RequestedDeliveryPeriod/StartDate" ->
          line.putIfAbsent("requestedDate", value);
      case "/Note" -> line.append("requirements", value);
      case "" ->
          line.price(
              priced.getOrDefault("/Price/PriceAmount", ""),
              priced.getOrDefault("/Price/BaseQuantity", ""));
      default -> {}
    }
  }

  private RuleBroken here(String code, String found) {
    return refused(
        code, xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(), found);
  }

  private static RuleBroken refused(String code, int line, int column, String found) {
    return new RuleBroken("edi/not-acceptable", Map.of())
        .with(
            new FieldError(
                "/lines/" + line,
                code,
                Map.of(
                    "line", line, "column", column, "found", found, "segment", line, "tag",
                    found)));
  }
}
