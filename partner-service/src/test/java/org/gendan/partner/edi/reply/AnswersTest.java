package org.gendan.partner.edi.reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.helger.ubl21.UBL21Marshaller;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.orderresponse_21.OrderResponseType;
import org.gendan.partner.edi.Envelope;
import org.gendan.partner.edi.Envelope.Group;
import org.gendan.partner.edi.Envelope.Party;
import org.gendan.partner.edi.Rejection;
import org.gendan.partner.edi.Standard;
import org.gendan.partner.edi.reply.OrderAnswer.Item;
import org.gendan.partner.edi.reply.OrderAnswer.Verdict;
import org.gendan.platform.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2030, 3, 1, 9, 30, 0, 0, ZoneId.of("Asia/Shanghai"));
  private static final List<Item> ITEMS =
      List.of(
          new Item(
              "A'1+",
              new BigDecimal("10.0000"),
              new BigDecimal("25.50"),
              LocalDate.of(2030, 4, 28)));

  private static final Envelope EDIFACT =
      new Envelope(
          new Party("BUYER", "14"),
          new Party("US", ""),
          "77",
          "D:96A:UN",
          new Group("", "", ""),
          Map.of("PO-1", "M1"));

  private static final Envelope X12 =
      new Envelope(
          new Party("BUYER", "ZZ"),
          new Party("US", "01"),
          "000000055",
          "004010",
          new Group("BUYERGS", "USGS", "1421"),
          twoMessages());

  @Test
  void whoeverNamesItselfByACodeThatNoListHasIsAnsweredByIt() {
    Envelope came =
        new Envelope(
            new Party("BUYER", "ZZ"),
            new Party("US", "31B"),
            "77",
            "D:96A:UN",
            new Group("", "", ""),
            Map.of("PO-1", "M1"));
    OrderAnswer answer =
        new OrderAnswer("PO-1", "SO-1", Verdict.ACCEPTED, LocalDate.of(2030, 4, 20), "", ITEMS);

    assertThat(Answers.order(Standard.EDIFACT, came, answer, "CNY", 7, NOW))
        .startsWith("UNB+UNOC:3+US:31B+BUYER:ZZ+");
    assertThat(
            Answers.rejected(
                new Rejection(Standard.EDIFACT, came, "", Map.of(), List.of()), 7, NOW))
        .contains("UCI+77+BUYER:ZZ+US:31B+4+18'");
  }

  @Test
  void aHeadThatHoldsTheMarksOfTheAnswerIsNotAnswered() {
    Envelope marked =
        new Envelope(
            X12.sender(), X12.receiver(), X12.control(), "004010~", X12.group(), X12.messages());

    assertThat(Answers.answerable(new Rejection(Standard.X12, X12, "PO", Map.of(), List.of())))
        .isTrue();
    assertThat(Answers.answerable(new Rejection(Standard.X12, marked, "PO", Map.of(), List.of())))
        .isFalse();
  }

  @Test
  void anAcceptedOrderIsAnsweredWithItsDay() {
    OrderAnswer answer =
        new OrderAnswer("PO:1", "SO-1", Verdict.ACCEPTED, LocalDate.of(2030, 4, 20), "", ITEMS);

    assertThat(Answers.order(Standard.EDIFACT, EDIFACT, answer, "CNY", 7, NOW))
        .isEqualTo(
            "UNB+UNOC:3+US+BUYER:14+300301:0930+7'UNH+1+ORDRSP:D:96A:UN'BGM+231+SO-1+29'"
                + "DTM+137:20300301:102'RFF+ON:PO?:1'LIN+1+5+A?'1?+:SA'QTY+21:10'"
                + "DTM+69:20300420:102'PRI+AAA:25.5'UNS+S'CNT+2:1'UNT+11+1'UNZ+1+7'");
    assertThat(Answers.order(Standard.X12, X12, answer, "CNY", 7, NOW))
        .isEqualTo(
            "ISA*00*          *00*          *01*US             *ZZ*BUYER          *300301*0930*U*00401*"
                + "000000007*0*P*>~GS*PR*USGS*BUYERGS*20300301*0930*7*X*004010~ST*855*0001~"
                + "BAK*00*AD*PO:1*20300301****SO-1~PO1*1*10*EA*25.5**VN*A'1+~ACK*IA*10*EA*067*20300420~"
                + "CTT*1~SE*6*0001~GE*1*7~IEA*1*000000007~");
  }

  @Test
  void aRefusedOrderIsAnsweredWithReasonsAndWithoutADay() {
    OrderAnswer answer =
        new OrderAnswer("PO-1", null, Verdict.REFUSED, null, "Unknown * product", ITEMS);

    assertThat(Answers.order(Standard.EDIFACT, EDIFACT, answer, "CNY", 7, NOW))
        .contains("BGM+231+PO-1+27'", "FTX+AAO+++Unknown * product'", "LIN+1+7+", "UNT+11+1'")
        .doesNotContain("DTM+69");
    assertThat(Answers.order(Standard.X12, X12, answer, "CNY", 7, NOW))
        .contains("BAK*00*RD*PO-1*20300301~", "MSG*Unknown   product~", "ACK*IR*10*EA~");
  }

  @Test
  void anAnswerInChineseIsUnicode() {
    OrderAnswer answer = new OrderAnswer("单-1", "SO-1", Verdict.CHANGED, null, "", ITEMS);

    assertThat(Answers.order(Standard.EDIFACT, EDIFACT, answer, "CNY", 7, NOW))
        .startsWith("UNB+UNOY:4+US+BUYER:14+20300301:0930+7'")
        .contains("RFF+ON:单-1'", "BGM+231+SO-1+4'");
  }

  @Test
  void aGroupIsAcknowledgedSetBySet() {
    assertThat(Answers.received(X12, true, 8, NOW))
        .contains(
            "GS*FA*USGS*BUYERGS*20300301*0930*8*X*004010~ST*997*0001~AK1*PO*1421~AK2*850*0001~AK5*A~"
                + "AK2*850*0002~AK5*A~AK9*A*2*2*2~SE*8*0001~");
    assertThat(Answers.received(X12, false, 9, NOW)).contains("AK5*R~", "AK9*R*2*2*0~");
  }

  @Test
  void aBrokenGroupIsRefusedSegmentBySegment() throws EDIStreamException {
    String written =
        "ISA*00*          *00*          *ZZ*BUYER          *01*US             *300101*0930*U*00401*000000055*0*P*>~"
            + "\nGS*PO*BUYERGS*USGS*20300101*0930*2*X*004010~\nST*850*0003~BEG*00*SA*PO-1**20300101~"
            + "DTM*002*2030~CTT*1~SE*5*0003~ST*860*0004~SE*2*0004~GE*2*2~IEA*1*000000055~";
    FieldError day = error("edi/element-unfit", 5, 2, "DTM");
    FieldError misplaced = error("edi/segment-misplaced", 6, 0, "CTT");

    Rejection rejection =
        Rejection.of(Standard.X12, written, List.of(day, misplaced)).orElseThrow();
    String answer = Answers.rejected(rejection, 9, NOW);

    assertThat(answer)
        .contains("*01*US             *ZZ*BUYER          *", "GS*FA*USGS*BUYERGS*")
        .contains(
            "AK1*PO*2~AK2*850*0003~AK3*DTM*3**8~AK4*2**7~AK3*CTT*4**2~AK5*R*5~"
                + "AK2*860*0004~AK5*R~AK9*R*2*2*0~SE*11*0001~");
    assertThat(faults(answer)).isEmpty();
  }

  @Test
  void aGroupThatBreaksOffLacksItsTrailer() {
    String written =
        "ISA*00*          *00*          *ZZ*BUYER          *01*US             *300101*0930*U*00401*000000055*0*P*>~"
            + "GS*PO*BUYERGS*USGS*20300101*0930*2*X*004010~ST*850*0003~BEG*00*SA*PO";
    Rejection rejection =
        Rejection.of(Standard.X12, written, List.of(error("edi/broken-off", 4, 0, "")))
            .orElseThrow();

    assertThat(Answers.rejected(rejection, 9, NOW)).contains("AK2*850*0003~AK5*R*5~AK9*R*1*1*0*3~");
  }

  @Test
  void aBrokenInterchangeIsRefusedAsAWhole() throws EDIStreamException {
    String written =
        "UNA:+.? 'UNB+UNOC:3+BUY?+ER:14+US+300101:0930+77'UNH+M1+ORDERS:D:96A:UN'LIN+1'UNZ+1+77'";
    Rejection rejection =
        Rejection.of(Standard.EDIFACT, written, List.of(error("edi/segment-missing", 3, 0, "BGM")))
            .orElseThrow();

    String answer = Answers.rejected(rejection, 9, NOW);

    assertThat(answer)
        .contains(
            "+US+BUY?+ER:14+300301:0930+9'UNH+1+CONTRL:D:3:UN'UCI+77+BUY?+ER:14+US+4+13'UNT+3+1'UNZ+1+9'");
    assertThat(faults(answer.replace("?+", "")))
        .as("that reader does not know a released mark within UNB")
        .isEmpty();
  }

  @Test
  void whoIsNotNamedIsNotAnswered() throws IOException {
    String headless =
        Files.readString(
            Path.of("src/test/resources/interop/edifact/rs-d01b_orders_malformed.edi"));

    assertThat(Rejection.of(Standard.EDIFACT, headless, List.of())).isEmpty();
    assertThat(Rejection.of(Standard.X12, "ISA*00*", List.of())).isEmpty();
    assertThat(Rejection.of(Standard.UBL, "<Order/>", List.of())).isEmpty();
  }

  private static FieldError error(String code, int segment, int element, String tag) {
    return new FieldError(
        "/segments/" + segment, code, Map.of("segment", segment, "element", element, "tag", tag));
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void othersReadWhatWasWritten(Verdict verdict) throws EDIStreamException {
    String reason = verdict == Verdict.REFUSED ? "不能做: can't" : "";
    OrderAnswer answer =
        new OrderAnswer("PO-1", "SO-1", verdict, LocalDate.of(2030, 5, 1), reason, ITEMS);

    assertThat(faults(Answers.order(Standard.EDIFACT, EDIFACT, answer, "CNY", 7, NOW))).isEmpty();
    assertThat(faults(Answers.order(Standard.X12, X12, answer, "CNY", 7, NOW))).isEmpty();
    String ubl = Answers.order(Standard.UBL, EDIFACT, answer, "CNY", 7, NOW);
    OrderResponseType read = UBL21Marshaller.orderResponse().read(ubl);
    assertThat(read).as("valid by the schema of UBL 2.1").isNotNull();
    assertThat(read.getOrderResponseCodeValue()).isEqualTo(verdict.ubl);
    assertThat(read.getOrderReference().getFirst().getIDValue()).isEqualTo("PO-1");
    List<DeliveryType> days =
        requireNonNull(read.getOrderLine().getFirst().getLineItem()).getDelivery();
    assertThat(days).hasSize(verdict == Verdict.REFUSED ? 0 : 1);
  }

  /** What a reader of the standard finds wrong with an interchange. */
  private static List<String> faults(String interchange) throws EDIStreamException {
    List<String> faults = new ArrayList<>();
    EDIStreamReader reader =
        EDIInputFactory.newFactory()
            .createEDIStreamReader(new ByteArrayInputStream(interchange.getBytes(UTF_8)), "UTF-8");
    while (reader.hasNext()) {
      if (reader.next().isError()) {
        faults.add(reader.getErrorType() + " " + reader.getLocation());
      }
    }
    return faults;
  }

  private static Map<String, String> twoMessages() {
    Map<String, String> messages = new LinkedHashMap<>();
    messages.put("PO-1", "0001");
    messages.put("PO-2", "0002");
    return messages;
  }
}
