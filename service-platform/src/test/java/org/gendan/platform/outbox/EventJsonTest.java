package org.gendan.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.UUID;
import org.gendan.contracts.finance.PaymentEvent.CreditAssessed;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.junit.jupiter.api.Test;

class EventJsonTest {

  private static final UUID ID = UUID.randomUUID();

  @Test
  void whatMayBeMissingMayBeMissingAndMoreMayBeThere() throws IOException {
    String body =
        "{'orderId':'%s','customerId':'%s','round':1,'state':'OK','new':[1]}".formatted(ID, ID);

    assertThat(fact(body, CreditAssessed.class))
        .isEqualTo(new CreditAssessed(ID, ID, 1, "OK", null));
  }

  @Test
  void whatTheSchemaRequiresMustBeThere() {
    String incomplete = "{'orderId':'%s','customerId':'%s','state':'OK'}".formatted(ID, ID);
    String empty = "{'orderId':'%s','customerId':'%s','round':null,'state':'OK'}".formatted(ID, ID);
    String noText = "{'orderId':'%s','customerId':'%s','round':1,'state':null}".formatted(ID, ID);

    assertThatThrownBy(() -> fact(incomplete, CreditAssessed.class)).hasMessageContaining("round");
    assertThatThrownBy(() -> fact(empty, CreditAssessed.class)).hasMessageContaining("round");
    assertThatThrownBy(() -> fact(noText, CreditAssessed.class)).hasMessageContaining("state");
  }

  @Test
  void alsoInsideAndInLists() {
    String order =
        "{'orderId':'%s','orderNo':'1','orderVersion':1,'customerId':'%s','lines':[%s],'rush':false,"
            + "'releasedAt':'2026-03-19T06:11:02Z'}";

    assertThatThrownBy(() -> fact(order.formatted(ID, ID, "null"), OrderReleased.class))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> fact(order.formatted(ID, ID, "{'lineNo':1}"), OrderReleased.class))
        .hasMessageContaining("lineId");
  }

  private static <T extends org.gendan.contracts.Event> T fact(String body, Class<T> type)
      throws IOException {
    return EventJson.fact(body.replace('\'', '"').getBytes(UTF_8), type);
  }
}
