package org.gendan.launcher.demo.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccidentsTest {

  private static final int ORDERS = 5000;

  @Test
  void theSameOrderHasTheSameAccidentsInEveryRun() {
    Accidents once = new Accidents("SO51203");
    Accidents again = new Accidents("SO51203");

    assertEquals(once.daysToPay("DEPOSIT"), again.daysToPay("DEPOSIT"));
    assertEquals(once.isSplit(), again.isSplit());
  }

  @Test
  void numbersThatFollowEachOtherDoNotLookAlike() {
    assertTrue(share(one -> one.daysToPay("DEPOSIT") > 3) > 0.03);
    assertTrue(share(one -> one.daysToPay("DEPOSIT") > 3) < 0.09);
    assertTrue(share(one -> one.daysToPay("DEPOSIT") == 0) > 0.65);
  }

  @Test
  void thereIsSomeOfEverythingAmongManyOrders() {
    assertTrue(share(one -> one.paymentIsReversed("DEPOSIT")) > 0.003);
    assertTrue(share(Accidents::isSplit) > 0.04);
    assertTrue(share(one -> one.isReworked(10)) > 0.02);
    assertTrue(share(one -> one.isScrapped(10)) > 0.003);
    assertTrue(share(one -> one.daysSupplierIsLate() > 0) > 0.03);
    assertTrue(share(Accidents::isRefusedByWorkshop) > 0.003);
    assertTrue(share(one -> one.daysOverCredit() > 0) > 0.05);
    assertTrue(share(one -> one.daysOverCredit() < 0) > 0.3);
  }

  private static double share(Predicate<Accidents> what) {
    long hits =
        IntStream.range(0, ORDERS)
            .mapToObj(number -> new Accidents("SO" + (51_000 + number)))
            .filter(what)
            .count();
    return (double) hits / ORDERS;
  }
}
