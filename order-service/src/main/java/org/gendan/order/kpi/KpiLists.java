package org.gendan.order.kpi;

import java.util.List;
import java.util.stream.Collectors;
import org.gendan.order.order.OrderStatus;

/** The lists behind the figures, as queries of the tracking board. */
final class KpiLists {

  /** Orders that were promised and not called off. */
  private static final List<OrderStatus> PROMISED =
      List.of(
          OrderStatus.RELEASED, OrderStatus.COMPLETED, OrderStatus.SETTLED, OrderStatus.ARCHIVED);

  static final String PROMISED_SQL =
      PROMISED.stream().map(status -> "'" + status + "'").collect(Collectors.joining(", "));

  static final String IN_WORK = "status=" + OrderStatus.RELEASED;

  private KpiLists() {}

  static String promised(String days) {
    return PROMISED.stream().map(status -> "status=" + status).collect(Collectors.joining("&"))
        + "&"
        + days;
  }
}
