package org.gendan.partner.edi.reply;

import java.io.StringWriter;
import java.time.ZonedDateTime;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gendan.partner.edi.Envelope;
import org.gendan.partner.edi.reply.OrderAnswer.Item;
import org.gendan.partner.edi.reply.OrderAnswer.Verdict;

/** Writes a UBL 2.1 OrderResponse. */
final class UblAnswer {

  private static final String ROOT = "urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2";
  private static final String BASIC =
      "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
  private static final String AGGREGATE =
      "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";

  private final XMLStreamWriter xml;
  private final String currency;

  private UblAnswer(XMLStreamWriter xml, String currency) {
    this.xml = xml;
    this.currency = currency;
  }

  static String write(
      Envelope order, OrderAnswer answer, String currency, String control, ZonedDateTime now) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      new UblAnswer(xml, currency).response(order, answer, control, now);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML in memory not written", e);
    }
    return text.toString();
  }

  private void response(Envelope order, OrderAnswer answer, String control, ZonedDateTime now)
      throws XMLStreamException {
    xml.writeStartElement("OrderResponse");
    xml.writeDefaultNamespace(ROOT);
    xml.writeNamespace("cbc", BASIC);
    xml.writeNamespace("cac", AGGREGATE);
    value("UBLVersionID", "2.1");
    value("ID", control);
    value("IssueDate", now.toLocalDate().toString());
    value("OrderResponseCode", answer.verdict().ubl);
    if (!answer.reason().isEmpty()) {
      value("Note", answer.reason());
    }
    value("DocumentCurrencyCode", currency);
    reference(answer);
    party("SellerSupplierParty", order.receiver().id());
    party("BuyerCustomerParty", order.sender().id());
    for (int i = 0; i < answer.items().size(); i++) {
      line(i + 1, answer, answer.items().get(i));
    }
    xml.writeEndElement();
  }

  private void reference(OrderAnswer answer) throws XMLStreamException {
    xml.writeStartElement("cac:OrderReference");
    value("ID", answer.externalNo());
    if (answer.orderNo() != null) {
      value("SalesOrderID", answer.orderNo());
    }
    xml.writeEndElement();
  }

  private void party(String role, String name) throws XMLStreamException {
    xml.writeStartElement("cac:" + role);
    xml.writeStartElement("cac:Party");
    xml.writeStartElement("cac:PartyName");
    value("Name", name);
    for (int open = 0; open < 3; open++) {
      xml.writeEndElement();
    }
  }

  private void line(int no, OrderAnswer answer, Item item) throws XMLStreamException {
    xml.writeStartElement("cac:OrderLine");
    xml.writeStartElement("cac:LineItem");
    value("ID", String.valueOf(no));
    value("Quantity", item.quantity().stripTrailingZeros().toPlainString());
    if (answer.verdict() != Verdict.REFUSED) {
      xml.writeStartElement("cac:Delivery");
      xml.writeStartElement("cac:PromisedDeliveryPeriod");
      value("EndDate", answer.day(item).toString());
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeStartElement("cac:Price");
    xml.writeStartElement("cbc:PriceAmount");
    xml.writeAttribute("currencyID", currency);
    xml.writeCharacters(item.unitPrice().stripTrailingZeros().toPlainString());
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement("cac:Item");
    xml.writeStartElement("cac:SellersItemIdentification");
    value("ID", item.productCode());
    for (int open = 0; open < 4; open++) {
      xml.writeEndElement();
    }
  }

  private void value(String name, String text) throws XMLStreamException {
    xml.writeStartElement("cbc:" + name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
