package org.gendan.partner.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.partner.PartnerCalls.*;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gendan.contracts.Reason;
import org.gendan.contracts.order.OrderEvent.OrderReplied;
import org.gendan.contracts.order.OrderEvent.PartnerOrderRecorded;
import org.gendan.contracts.order.OrderEvent.PromiseSet;
import org.gendan.contracts.order.PartnerOrderEvent.PartnerOrderRefused;
import org.gendan.contracts.partner.PartnerEvent.PartnerOrderPlaced;
import org.gendan.contracts.partner.PartnerFiles;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The whole way of files: in, looked at, mended, taken, answered. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FileIT {

  private static final String OWN = "/partner/v1/files";
  private static final String BYTES = "application/octet-stream";
  private static final String HEAD = "客户单号,内外销,币种,产品编号,数量,单价,交期\n";

  @Inject Events events;

  private final String code = newCode();
  private final String no = "PO-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aFileIsLookedAtMendedAndTakenAsAWhole() {
    String files = "/partners/" + registered(code) + "/files";
    String csv =
        HEAD
            + no
            + "-1,内销,CNY,CHAIR-1,十,199.50,2030-04-28\n"
            + no
            + "-1,,,CHAIR-2,3,1,2030-04-28\n"
            + no
            + "-2,外销,USD,CHAIR-1,-1,1,2030-04-28\n";

    Response uploaded =
        clerk()
            .body(csv.getBytes(Charset.forName("GB18030")))
            .contentType("text/csv; charset=GBK")
            .post(files + "?name=订单.csv");

    uploaded
        .then()
        .statusCode(201)
        .body("format", equalTo("CSV"))
        .body("encoding", equalTo("GB18030"))
        .body("name", equalTo("订单.csv"))
        .body("state", equalTo("OPEN"))
        .body("rows", equalTo(3))
        .body("documents", equalTo(2))
        .body("faulty", equalTo(2))
        .body("uploadedBy", equalTo("clerk"));
    String file = files + "/" + uploaded.path("id");
    clerk()
        .get(file + "/rows?faulty=true")
        .then()
        .body("total", equalTo(2))
        .body("items.no", contains(1, 3))
        .body("items[0].line", equalTo(2))
        .body("items[0].cells.quantity", equalTo("十"))
        .body("items[0].findings[0].pointer", equalTo("/rows/1/quantity"))
        .body("items[0].findings[0].code", equalTo("file/not-a-number"))
        .body("items[0].findings[0].zh", containsString("十"))
        .body("items[0].findings.code", hasSize(1))
        .body("items[1].findings[0].code", equalTo("validation/decimal-min"));
    commit(clerk(), file, false)
        .statusCode(422)
        .body("code", equalTo("file/rows-unfit"))
        .body("errors.pointer", contains("/rows/1/quantity", "/rows/3/quantity"));
    assertThat(placed()).isEmpty();

    mend(clerk(), file, Map.of("no", 1, "removed", false, "cells", Map.of("quantity", "10")))
        .statusCode(200)
        .body("faulty", equalTo(1));
    mend(clerk(), file, Map.of("no", 3, "removed", true, "cells", Map.of()))
        .statusCode(200)
        .body("faulty", equalTo(0))
        .body("documents", equalTo(1));
    commit(clerk(), file, true)
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("items.documentNo", contains(no + "-1"));
    assertThat(placed()).isEmpty();

    String receipt =
        commit(clerk(), file, false)
            .statusCode(200)
            .body("file.state", equalTo("COMMITTED"))
            .extract()
            .path("items[0].receiptId");
    PartnerOrderPlaced fact = placed().getFirst();
    assertThat(fact.receiptId()).hasToString(receipt);
    assertThat(fact.customerCode()).isEqualTo("K-" + code);
    assertThat(fact.lines()).extracting(line -> line.quantity().intValue()).containsExactly(10, 3);
    commit(clerk(), file, false).statusCode(409).body("code", equalTo("file/settled"));
    with(code).get("/partner/v1/orders/" + no + "-1").then().body("state", equalTo("ACCEPTED"));
  }

  @Test
  void theSameBytesAreTheSameFileAndTheSameOrderDoesNotComeTwice() {
    registered(code);
    byte[] csv = (HEAD + no + ",内销,CNY,CHAIR-1,1,1,2030-04-28\n").getBytes(UTF_8);
    Response first = own().body(csv).post(OWN);
    first.then().statusCode(201).body("state", equalTo("OPEN"));

    own()
        .body(csv)
        .post(OWN + "?commit=true")
        .then()
        .statusCode(200)
        .body("id", equalTo(first.path("id")))
        .body("state", equalTo("COMMITTED"));

    own().body(csv).post(OWN).then().statusCode(200).body("id", equalTo(first.path("id")));
    own()
        .body((HEAD + no + ",内销,CNY,CHAIR-1,2,1,2030-04-28\n").getBytes(UTF_8))
        .post(OWN + "?commit=true")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/rows/1/externalNo"))
        .body("errors[0].detail", containsString("file/order-came-before"));
    with(code).get(OWN).then().body("total", equalTo(1));
    assertThat(placed()).hasSize(1);
  }

  @Test
  void aWorkbookIsSignedLikeAnyOtherMessage() throws IOException {
    registeredWithSecret(code);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet();
      List<String> titles = List.of("PO", "item", "qty", "price", "due date");
      sheet.createRow(0);
      for (int i = 0; i < titles.size(); i++) {
        sheet.getRow(0).createCell(i).setCellValue(titles.get(i));
      }
      var row = sheet.createRow(1);
      row.createCell(0).setCellValue(no);
      row.createCell(1).setCellValue("CHAIR-1");
      row.createCell(2).setCellValue(7);
      row.createCell(3).setCellFormula("1+1");
      row.createCell(4).setCellValue(LocalDate.of(2030, 4, 28));
      var dated = book.createCellStyle();
      dated.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
      row.getCell(4).setCellStyle(dated);
      book.write(bytes);
    }

    String id = "msg-" + no;
    long at = Instant.now().getEpochSecond();
    String file =
        signed(code, id, at, bytes.toByteArray())
            .contentType(BYTES)
            .post(OWN + "?currency=USD&tradeType=EXPORT")
            .then()
            .statusCode(201)
            .body("format", equalTo("XLSX"))
            .body("faulty", equalTo(1))
            .extract()
            .path("id");

    with(code)
        .get(OWN + "/" + file + "/rows")
        .then()
        .body("items[0].cells.requestedDate", equalTo("2030-04-28"))
        .body("items[0].cells.currency", equalTo("USD"))
        .body("items[0].findings.code", contains("file/formula"));
    String other = newCode();
    registered(other);
    with(other).get(OWN + "/" + file).then().statusCode(404);
  }

  @Test
  void whatIsNoFileOfOursIsRefusedAndNothingIsKept() {
    registered(code);

    own()
        .body("a,b\n1,\"2\n".getBytes(UTF_8))
        .post(OWN)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/lines/2"));
    own()
        .body(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1})
        .post(OWN)
        .then()
        .statusCode(422)
        .body("code", equalTo("file/old-or-locked"));
    own()
        .body("<html><table/></html>".getBytes(UTF_8))
        .post(OWN)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("ubl/not-an-order"));
    own()
        .body((HEAD + (no + ",内销,CNY,A,1,1,2030-04-28\n").repeat(5_001)).getBytes(UTF_8))
        .post(OWN)
        .then()
        .statusCode(413)
        .body("code", equalTo("file/too-many-rows"))
        .body("detail", containsString("5000"));
    own().body(new byte[0]).post(OWN).then().statusCode(422).body("code", equalTo("file/empty"));
    own()
        .body(
            ("ISA*00*          *00*          *01*049351117      *ZZ*BARSAN         *190805*1134*U*00401*"
                    + "000000001*0*T*~\nGS*PO*049351117*BARSAN*20190805*1134*1*X*004010~\nST*850*0001~\n")
                .getBytes(UTF_8))
        .post(OWN)
        .then()
        .statusCode(422)
        .body("code", equalTo("edi/not-acceptable"));
    own()
        .body(HEAD.getBytes(UTF_8))
        .post(OWN + "?type=stock.counted")
        .then()
        .statusCode(422)
        .body("code", equalTo("file/type-unknown"));
    with(code).contentType("application/json").body("{}").post(OWN).then().statusCode(415);
    with(code).get(OWN).then().body("total", equalTo(0));
  }

  @Test
  void aFileIsTakenUpToTheLimitAndOneThatIsLargerIsToldIt() {
    registered(code);
    byte[] head = (HEAD + no + ",内销,CNY,CHAIR-1,1,1,2030-04-28\n").getBytes(UTF_8);
    byte[] full = Arrays.copyOf(head, PartnerFiles.LARGEST);
    Arrays.fill(full, head.length, full.length, (byte) '\n');

    own().body(full).post(OWN).then().statusCode(201).body("rows", equalTo(1));
    for (Map.Entry<String, String> said :
        Map.of("zh-CN", "文件最多 4 MB", "en", "at most 4 MB").entrySet()) {
      own()
          .header("Accept-Language", said.getKey())
          .body(Arrays.copyOf(full, full.length + 1))
          .post(OWN)
          .then()
          .statusCode(413)
          .body("code", equalTo("file/too-large"))
          .body("detail", containsString(said.getValue()));
    }
    with(code)
        .contentType(STRUCTURED)
        .body(new byte[1024 * 1024 + 1])
        .post("/partner/v1/events")
        .then()
        .statusCode(413)
        .body("code", equalTo("request/too-large"));
  }

  @Test
  void whoeverHoldsTheDoorWithHalfFilesIsNotGivenTheWholeHeap() throws IOException {
    registered(code);
    byte[] csv = (HEAD + no + ",内销,CNY,CHAIR-1,1,1,2030-04-28\n").getBytes(UTF_8);
    List<Socket> halves = new ArrayList<>();
    try {
      for (int i = 0; i < 4; i++) {
        halves.add(allButTheLastByte());
      }
      Events.eventually(
          () ->
              own().body(csv).post(OWN).then().statusCode(503).header("Retry-After", equalTo("2")));
      with(code)
          .contentType(STRUCTURED)
          .body(event("e-1", no, "1"))
          .post("/partner/v1/events")
          .then()
          .statusCode(202);
    } finally {
      for (Socket half : halves) {
        half.close();
      }
    }
    Events.eventually(() -> own().body(csv).post(OWN).then().statusCode(201));
  }

  /** Somebody who shows no right to anything and never comes to an end. */
  private static Socket allButTheLastByte() throws IOException {
    Socket socket = new Socket("localhost", io.restassured.RestAssured.port);
    String head =
        "POST /partner/v1/files HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
            .formatted(PartnerFiles.LARGEST);
    socket.getOutputStream().write(head.getBytes(UTF_8));
    socket.getOutputStream().write(new byte[PartnerFiles.LARGEST - 1]);
    socket.getOutputStream().flush();
    return socket;
  }

  @Test
  void anInterchangeComesOnceAndIsAnswered() {
    registered(code);
    String edifact =
        ("UNB+UNOC:3+BUYER"
            + code
            + ":ZZ+US+300101:0930+77'UNH+M1+ORDERS:D:96A:UN'BGM+220+"
            + no
            + "+9'DTM+2:20300428:102'CUX+2:USD:9'LIN+1++CHAIR-1:SA'QTY+21:10'PRI+AAA:12.5'UNS+S'"
            + "CNT+2:1'UNT+10+M1'UNZ+1+77'");
    Response first =
        own()
            .contentType("application/edifact")
            .body(edifact.getBytes(UTF_8))
            .post(OWN + "?commit=true");
    first
        .then()
        .statusCode(201)
        .body("state", equalTo("COMMITTED"))
        .body("format", equalTo("EDIFACT"));

    own()
        .body(edifact.replace("QTY+21:10", "QTY+21:99").getBytes(UTF_8))
        .post(OWN)
        .then()
        .statusCode(409)
        .body("code", equalTo("file/interchange-came-before"));

    PartnerOrderPlaced fact = placed().getFirst();
    assertThat(fact.tradeType()).isEqualTo("EXPORT");
    UUID order = UUID.randomUUID();
    events.tell(
        new PartnerOrderRecorded(order, "SO2603-000001", fact.receiptId(), code, no),
        new PromiseSet(order, UUID.randomUUID(), 1, LocalDate.of(2030, 5, 1), null, "review"),
        new OrderReplied(order, 1, "API", Instant.now(), 12));
    Events.eventually(
        () ->
            with(code)
                .get("/partner/v1/answers")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("ORDRSP"))
                .body("items[0].documentNo", equalTo(no))
                .body("items[0].content", containsString("UNB+UNOC:3+US+BUYER" + code + ":ZZ+"))
                .body("items[0].content", containsString("BGM+231+SO2603-000001+4'"))
                .body("items[0].content", containsString("DTM+69:20300501:102'")));
    String content = with(code).get("/partner/v1/answers").path("items[0].content");
    assertThat(content)
        .isEqualTo(with(code).get("/partner/v1/answers").<String>path("items[0].content"));
    with(code)
        .get("/partner/v1/answers?after=1")
        .then()
        .body("items", hasSize(0))
        .body("next", equalTo(1));
  }

  @Test
  void anInterchangeThatCannotBeReadIsAnsweredInItsOwnStandardOnceAndMayComeMended() {
    registered(code);
    String edifact =
        "UNB+UNOC:3+BUYER"
            + code
            + "+US+300101:0930+78'UNH+M1+ORDERS:D:96A:UN'BGM+220+"
            + no
            + "+9'DTM+2:2030:102'CUX+2:USD:9'LIN+1++CHAIR-1:SA'QTY+21:10'PRI+AAA:12.5'UNS+S'CNT+2:1'UNT+10";
    for (int again = 0; again < 2; again++) {
      own()
          .contentType("application/edifact")
          .body(edifact.getBytes(UTF_8))
          .post(OWN)
          .then()
          .statusCode(422)
          .body("code", equalTo("edi/not-acceptable"));
    }

    with(code)
        .get("/partner/v1/answers")
        .then()
        .body("items.kind", contains("CONTRL"))
        .body("items[0].content", containsString("UCI+78+BUYER" + code + "+US+4+"));
    String file =
        with(code).get(OWN).then().body("total", equalTo(1)).extract().path("items[0].id");
    with(code).get(OWN + "/" + file).then().body("state", equalTo("REJECTED"));
    commit(own(), OWN + "/" + file, false).statusCode(409).body("code", equalTo("file/settled"));
    own()
        .body(
            edifact
                .replace("DTM+2:2030:102", "DTM+2:20300428:102")
                .concat("+M1'UNZ+1+78'")
                .getBytes(UTF_8))
        .post(OWN + "?commit=true")
        .then()
        .statusCode(201)
        .body("state", equalTo("COMMITTED"));
    own().body("a,b\n1,2\n".getBytes(UTF_8)).post(OWN).then().statusCode(422);
    with(code).get(OWN).then().body("total", equalTo(2));
  }

  @Test
  void aGroupIsAcknowledgedAndItsOrdersAreAnswered() {
    registered(code);
    String x12 =
        "ISA*00*          *00*          *ZZ*BUYER          *ZZ*US             *300101*0930*U*00401*000000055*0*P*>~"
            + "GS*PO*BUYERGS*USGS*20300101*0930*2*X*004010~ST*850*0003~BEG*00*SA*"
            + no
            + "**20300101~"
            + "CUR*BY*USD~DTM*002*20300428~PO1*1*5*EA*19.95**VN*CHAIR-1~CTT*1~SE*7*0003~GE*1*2~IEA*1*000000056~";
    String file =
        own()
            .body(x12.getBytes(UTF_8))
            .post(OWN)
            .then()
            .statusCode(201)
            .body("warnings.code", contains("edi/control-reference"))
            .body("warnings[0].pointer", equalTo("/segments/11/2"))
            .body("faulty", equalTo(0))
            .extract()
            .path("id");

    commit(own(), OWN + "/" + file, false).statusCode(422).body("code", equalTo("file/warnings"));
    accept(own(), OWN + "/" + file).statusCode(200);
    with(code)
        .get("/partner/v1/answers")
        .then()
        .body("items.kind", contains("997"))
        .body("items[0].content", containsString("AK1*PO*2~AK2*850*0003~AK5*A~AK9*A*1*1*1~"));

    UUID receipt = placed().getFirst().receiptId();
    events.tell(
        new PartnerOrderRefused(
            receipt,
            code + "/" + no,
            List.of(
                new Reason(
                    "/lines/0/productCode", "order/unknown-product", "没有", "No such product"))));
    Events.eventually(
        () ->
            with(code)
                .get("/partner/v1/answers?after=1")
                .then()
                .body("items.kind", contains("855"))
                .body("items[0].seq", equalTo(2))
                .body("items[0].content", containsString("*000000002*0*P*"))
                .body("items[0].content", containsString("BAK*00*RD*" + no + "*"))
                .body("items[0].content", containsString("No such product")));
  }

  @Test
  void whatIsDiscardedIsRefusedToItsSenderAndMayComeAgain() {
    registered(code);
    byte[] csv = (HEAD + no + ",内销,CNY,CHAIR-1,1,1,2030-04-28\n").getBytes(UTF_8);
    String file = own().body(csv).post(OWN).path("id");

    own()
        .header("If-Match", etag(OWN + "/" + file))
        .contentType("application/json")
        .post(OWN + "/" + file + "/discard")
        .then()
        .statusCode(200)
        .body("state", equalTo("DISCARDED"));
    own().body(csv).post(OWN).then().statusCode(201);
  }

  @Test
  void ordersLeaveAsAWorkbookThatRunsNothing() throws IOException {
    String id = registered(code);
    String csv = HEAD + "=1+1,内销,CNY,CHAIR-1,1,1,2030-04-28\n" + no + ",内销,CNY,A,1,1,2030-04-28\n";
    own().body(csv.getBytes(UTF_8)).post(OWN + "?commit=true").then().statusCode(201);

    clerk()
        .accept("application/json")
        .get("/partners/" + id + "/exports/orders")
        .then()
        .statusCode(406);
    byte[] xlsx =
        clerk()
            .get("/partners/" + id + "/exports/orders")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(2);
      List<String> numbers =
          List.of(
              sheet.getRow(1).getCell(0).getStringCellValue(),
              sheet.getRow(2).getCell(0).getStringCellValue());
      assertThat(numbers).containsExactlyInAnyOrder("'=1+1", no);
      assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("ACCEPTED");
    }
    with(code)
        .get("/partner/v1/exports/orders?format=CSV")
        .then()
        .statusCode(200)
        .header("Content-Disposition", equalTo("attachment; filename=\"orders.csv\""))
        .body(containsString("'=1+1,"));
  }

  private RequestSpecification clerk() {
    return io.restassured.RestAssured.given()
        .auth()
        .oauth2(Tokens.of("clerk", "customer-service"))
        .header("Idempotency-Key", UUID.randomUUID());
  }

  private RequestSpecification own() {
    return with(code).contentType(BYTES);
  }

  private String etag(String file) {
    RequestSpecification reader = file.startsWith(OWN) ? with(code) : clerk();
    return reader.get(file).header("ETag");
  }

  private ValidatableResponse mend(RequestSpecification who, String file, Map<String, ?> row) {
    return who.header("If-Match", etag(file))
        .contentType("application/json")
        .body(Map.of("rows", List.of(row)))
        .post(file + "/edits")
        .then();
  }

  private ValidatableResponse commit(RequestSpecification who, String file, boolean dryRun) {
    return who.header("If-Match", etag(file))
        .contentType("application/json")
        .body(Map.of("dryRun", dryRun, "acceptWarnings", false))
        .post(file + "/commit")
        .then();
  }

  private ValidatableResponse accept(RequestSpecification who, String file) {
    return who.header("If-Match", etag(file))
        .contentType("application/json")
        .body(Map.of("dryRun", false, "acceptWarnings", true))
        .post(file + "/commit")
        .then();
  }

  private List<PartnerOrderPlaced> placed() {
    Events.eventually(
        () -> assertThat(TestDatabase.rows("select 1 from outbox", row -> 1)).isEmpty());
    return events.told(PartnerOrderPlaced.class).stream()
        .filter(fact -> fact.partner().equals(code))
        .toList();
  }
}
