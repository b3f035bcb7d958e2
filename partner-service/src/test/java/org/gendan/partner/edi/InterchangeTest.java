package org.gendan.partner.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.helger.ubl21.UBL21Marshaller;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.order_21.OrderType;
import org.gendan.partner.sheet.Decoded;
import org.gendan.partner.sheet.FileRow;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.Problem;
import org.gendan.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as others publish them: what can be read, and where the others are wrong. */
class InterchangeTest {

  private static final String HEAD = "UNB+UNOC:3+BUYER:14+US:14+300101:0930+77'";

  @ParameterizedTest
  @CsvSource({
    "edifact/rs-orders_conforming.edi, 1, ",
    "edifact/pydifact-order2.edi, 1, edi/not-closed",
    "x12/gozer-po850.txt, 2, edi/control-count",
    "x12/x12.850.edi, 1, edi/control-reference edi/test",
    "ubl/order__UBL-Order-2.0-Example.xml, 1, ",
    "ubl/order__UBL-Order-2.0-Example-International.xml, 1, ",
    "ubl/order__BII03_Order_example_01.xml, 2, ",
    "ubl/order__CENBII-Order-maximal.xml, 2, "
  })
  void anOrderIsReadAndWhatDoesNotFitAroundItIsWarnedOf(String file, int rows, String warnings) {
    Orders orders = read(sample(file));

    assertThat(orders.rows()).hasSize(rows);
    assertThat(String.join(" ", orders.warnings().stream().map(Warning::code).toList()))
        .isEqualTo(warnings == null ? "" : warnings);
  }

  /** Each with the first place that is wrong, as its sender would count, and why. */
  @ParameterizedTest
  @CsvSource({
    "edifact/rs-d01b_orders_malformed.edi, /segments/2, edi/segment-misplaced",
    "edifact/rs-d11a_malformed.edi, /segments/2, edi/segment-misplaced",
    "edifact/rs-d11a_malformed_component.edi, /segments/4/1, edi/no-date",
    "edifact/rs-d96a_invoic_malformed.edi, /segments/2/2, edi/not-an-order",
    "edifact/rs-d01b_orders_conforming.edi, /segments/8, edi/no-lines",
    "edifact/rs-d96a_orders_conforming.edi, /segments/8, edi/no-lines",
    "edifact/rs-invoic_conforming.edi, /segments/2/2, edi/not-an-order",
    "edifact/rs-d01b_invoic_conforming.edi, /segments/2/2, edi/not-an-order",
    "edifact/pydifact-invoice1.edi, /segments/2/2, edi/not-an-order",
    "edifact/edifact.ORDRSP-formatted.edi, /segments/3/2, edi/not-an-order",
    "edifact/edifact.Issue203.edi, /segments/3/2, edi/not-an-order",
    "edifact/Apperak_edi_out_issue235.edi, /segments/1, edi/broken-off",
    "x12/gozer-asn856.txt, /segments/2/1, edi/not-an-order",
    "x12/x12.850.issue135.edi, /segments/2/8, edi/element-unfit",
    "x12/x12.Issue172.edi, /segments/1, edi/broken-off",
    "x12/x12.Issue91.edi, /segments/1, edi/broken-off",
    "x12/x12.810.mandatory-conditions.edi, /segments/1, edi/broken-off",
    "x12/x12.810a.edi, /segments/1, edi/broken-off",
    "x12/x12.810c.edi, /segments/1, edi/broken-off",
    "x12/x12.810d.edi, /segments/1, edi/broken-off",
    "x12/gozer-x12.base.loop.txt, /segments/3, edi/broken-off",
    "x12/gozer-x12.base.txt, /segments/3, edi/broken-off",
    "x12/gozer-x12.base.no.line.breaks.txt, /segments/3, edi/broken-off",
    "x12/gozer-x12.base.no.line.breaks.odd.char.txt, /segments/3, edi/broken-off",
    "x12/gozer-x12.wrong.GS.txt, /segments/2, edi/segment-misplaced",
    "ubl/invoice__UBL-Invoice-2.1-Example-Trivial.xml, /lines/4, ubl/not-an-order",
    "ubl/invoice__ERR-10_BII04_minimal_VAT_invoice_example_01.xml, /lines/3, ubl/not-an-order",
    "ubl/catalogue__Mobile_Catalogue_UBL.xml, /lines/3, ubl/not-an-order",
    "ubl/ordercancellation__UBL-OrderCancellation-2.1-Example.xml, /lines/2, ubl/not-an-order",
    "ubl/orderchange__UBL-OrderChange-2.1-Example.xml, /lines/2, ubl/not-an-order",
    "ubl/orderresponsesimple__CENBII-AcceptOrder-maximal.xml, /lines/2, ubl/not-an-order",
    "ubl/orderresponsesimple__CENBII-AcceptOrder-minimal.xml, /lines/2, ubl/not-an-order",
    "ubl/orderresponsesimple__CENBII-RejectOrder-minimal.xml, /lines/2, ubl/not-an-order",
    "ubl/orderresponsesimple__UBL-OrderResponseSimple-2.0-Example.xml, /lines/2, ubl/not-an-order"
  })
  void whatIsNoOrderIsRefusedWithPlaceAndReason(String file, String pointer, String code) {
    FieldError first = refused(sample(file));

    assertThat(first.pointer()).isEqualTo(pointer);
    assertThat(first.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x12/gozer-x12.missing.ISA.txt", "x12/gozer-x12.wrong.ISA.txt"})
  void withoutItsBeginningItIsNoInterchange(String file) {
    assertThat(Interchange.standard(Decoded.of(sample(file), null).text())).isNull();
  }

  @Test
  void edifactSaysWhatIsWanted() {
    Orders orders =
        read(
            (HEAD
                    + "UNH+M1+ORDERS:D:96A:UN'BGM+224+PO?+1+9'DTM+137:20300101:102'DTM+2:20300428:102'"
                    + "CUX+2:USD:9'FTX+DEL+++Ring?:twice'"
                    + "LIN+1++4012345678901:EN'PIA+1+DT-OAK:SA'QTY+21:10:PCE'PRI+AAA:1550:::100'"
                    + "DTM+2:203005020800:203'"
                    + "LIN+2++X-2:IN'QTY+21:3:DZN'PRI+AAA:7'UNS+S'CNT+2:2'UNT+17+M1'UNZ+1+77'")
                .getBytes(ISO_8859_1));

    FileRow first = orders.rows().getFirst();
    assertThat(first.cells())
        .isEqualTo(
            Map.of(
                "externalNo", "PO+1",
                "rush", "true",
                "currency", "USD",
                "requirements", "Ring:twice",
                "productCode", "DT-OAK",
                "quantity", "10",
                "unitPrice", "15.5",
                "requestedDate", "2030-05-02"));
    assertThat(first.line()).isEqualTo(8);
    assertThat(orders.rows().getLast().cell("requestedDate")).isEqualTo("2030-04-28");
    assertThat(orders.rows().getLast().faults()).containsEntry("quantity", "edi/unit-unknown");
    assertThat(orders.warnings()).isEmpty();
    assertThat(orders.envelope().control()).isEqualTo("77");
    assertThat(orders.envelope().sender()).isEqualTo(new Envelope.Party("BUYER", "14"));
    assertThat(orders.envelope().messages()).isEqualTo(Map.of("PO+1", "M1"));
  }

  @Test
  void aCommaMayMarkDecimals() {
    Orders orders =
        read(
            "UNA:+,? 'UNH+1+ORDERS:D:96A:UN'BGM+220+P1+9'LIN+1++A'QTY+21:1'PRI+AAA:12,50'UNT+6+1'"
                .getBytes(UTF_8));

    assertThat(orders.rows().getFirst().cell("unitPrice")).isEqualTo("12.50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BGM+220+P1+9 | BGM+220+P1+1 | /segments/3/3 | edi/not-an-original",
        "BGM+220+P1+9 | BGM+220++9 | /segments/3/2 | edi/no-number",
        "BGM+220+P1+9 | BGM+231+P1+9 | /segments/3/1 | edi/not-an-order",
        "DTM+2:20300428:102 | DTM+2:20300231:102 | /segments/4/1 | edi/no-date",
        "LIN+1++A | LIN+1+2+A | /segments/5/2 | edi/not-an-original",
        "DTM+2:20300428:102 | QTY+21:1 | /segments/4 | edi/segment-misplaced",
        "DTM+2:20300428:102 | NAD+BY+1'NAD+BY+2 | /segments/5/1 | edi/party-twice"
      })
  void oneWrongElementIsFoundWhereItIs(String good, String bad, String pointer, String code) {
    String right =
        HEAD
            + "UNH+1+ORDERS:D:96A:UN'BGM+220+P1+9'DTM+2:20300428:102'LIN+1++A'QTY+21:1'PRI+AAA:2'"
            + "UNS+S'UNT+8+1'UNZ+1+77'";
    assertThat(read(right.getBytes(UTF_8)).warnings()).isEmpty();

    FieldError first = refused(right.replace(good, bad).getBytes(UTF_8));

    assertThat(first.pointer()).isEqualTo(pointer);
    assertThat(first.code()).isEqualTo(code);
  }

  @Test
  void x12SaysWhatIsWanted() {
    Orders orders = read(sample("x12/gozer-po850.txt"));

    assertThat(orders.rows())
        .extracting(row -> row.cell("productCode"))
        .containsExactly("RV0524", "DX1875");
    assertThat(orders.rows())
        .extracting(row -> row.cell("unitPrice"))
        .containsExactly("7.5", "9.55");
    assertThat(orders.rows())
        .allSatisfy(row -> assertThat(row.cell("requestedDate")).isEqualTo("2010-12-14"));
    assertThat(orders.envelope().group())
        .isEqualTo(new Envelope.Group("4405197800", "999999999", "1421"));
  }

  @Test
  void aPictureInAnOrderIsNothingThatIsRead() {
    String plain = new String(sample("ubl/order__UBL-Order-2.0-Example.xml"), UTF_8);
    String picture = "iVBORw0KGgo=".repeat(200_000);
    String pictured =
        plain.replace(
            "<cac:BuyerCustomerParty>",
            "<cac:AdditionalDocumentReference><cbc:ID>D1</cbc:ID><cac:Attachment>"
                + "<cbc:EmbeddedDocumentBinaryObject mimeCode=\"image/png\">"
                + picture
                + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>"
                + "<cac:BuyerCustomerParty>");

    assertThat(pictured).contains(picture);
    assertThat(read(pictured.getBytes(UTF_8)).rows())
        .extracting(FileRow::cells)
        .isEqualTo(read(plain.getBytes(UTF_8)).rows().stream().map(FileRow::cells).toList());
  }

  /** Whoever reads UBL by its schema finds the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ubl/order__UBL-Order-2.0-Example.xml",
        "ubl/order__UBL-Order-2.0-Example-International.xml",
        "ubl/order__BII03_Order_example_01.xml",
        "ubl/order__CENBII-Order-maximal.xml"
      })
  void ublSaysWhatItsSchemaSays(String file) {
    OrderType theirs =
        requireNonNull(UBL21Marshaller.order().setUseSchema(false).read(sample(file)));
    List<OrderLineType> lines = theirs.getOrderLine();
    List<FileRow> ours = read(sample(file)).rows();

    assertThat(ours).hasSize(lines.size());
    for (int i = 0; i < ours.size(); i++) {
      LineItemType item = requireNonNull(lines.get(i).getLineItem());
      FileRow row = ours.get(i);
      assertThat(row.cell("externalNo")).isEqualTo(theirs.getIDValue());
      assertThat(row.cell("quantity"))
          .isEqualTo(requireNonNull(item.getQuantityValue()).toPlainString());
      assertThat(row.cell("productCode"))
          .isEqualTo(
              requireNonNull(requireNonNull(item.getItem()).getSellersItemIdentification())
                  .getIDValue());
      assertThat(row.cell("currency"))
          .isIn(
              theirs.getDocumentCurrencyCodeValue(),
              requireNonNull(requireNonNull(item.getPrice()).getPriceAmount()).getCurrencyID());
    }
  }

  @Test
  void xmlOfStrangersReachesForNothing() {
    String order = "<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\">";
    String bomb =
        "<!DOCTYPE a [<!ENTITY a \"" + "x".repeat(1000) + "\"><!ENTITY b \"&a;&a;&a;\">]>" + order;

    assertThat(refused((bomb + "<ID>&b;</ID></Order>").getBytes(UTF_8)).code())
        .isEqualTo("ubl/document-type");
    assertThat(
            refused(
                    ("<!DOCTYPE a SYSTEM \"file:///etc/passwd\">" + order + "</Order>")
                        .getBytes(UTF_8))
                .code())
        .isEqualTo("ubl/document-type");
    assertThat(refused((order + "<ID>1").getBytes(UTF_8)).code()).isEqualTo("ubl/broken");
    assertThatThrownBy(() -> read((order + "<a>".repeat(70)).getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Problem.class, deep -> assertThat(deep.code()).isEqualTo("file/nested-too-deeply"));
    assertThatThrownBy(
            () -> read((order + "<ID>" + "1".repeat(3_000) + "</ID></Order>").getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Problem.class, deep -> assertThat(deep.code()).isEqualTo("edi/element-too-long"));
  }

  @Test
  void anInterchangeSaysInWhichLettersItIs() {
    assertThat(Interchange.encoding("UNB+UNOC:3+".getBytes(UTF_8))).isEqualTo("ISO-8859-1");
    assertThat(Interchange.encoding("UNA:+.? 'UNB+UNOY:4+".getBytes(UTF_8))).isEqualTo("UTF-8");
    assertThat(Interchange.encoding("<?xml version='1.0' encoding='GB2312'?>".getBytes(UTF_8)))
        .isEqualTo("GB2312");
    assertThat(Interchange.encoding("\uFEFFUNB+UNOC:3+".getBytes(UTF_8))).isNull();
  }

  private static Orders read(byte[] bytes) {
    Decoded decoded = Decoded.of(bytes, Interchange.encoding(bytes));
    Standard standard = Interchange.standard(decoded.text());
    assertThat(standard).isNotNull();
    return Interchange.read(standard, decoded.text());
  }

  private static FieldError refused(byte[] bytes) {
    try {
      read(bytes);
    } catch (RuleBroken refused) {
      return refused.errors().getFirst();
    }
    throw new AssertionError("Read though it is wrong");
  }

  private static byte[] sample(String file) {
    try (InputStream in = InterchangeTest.class.getResourceAsStream("/interop/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }
}
