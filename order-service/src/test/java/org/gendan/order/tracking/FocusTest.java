package org.gendan.order.tracking;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gendan.order.order.OrderStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FocusTest {

  /** A state that is missing would hide orders from the list of this reason. */
  @ParameterizedTest
  @EnumSource(value = Focus.class, mode = EnumSource.Mode.EXCLUDE, names = "REQUESTED")
  void aReasonOccursInTheStatesThatItsConditionNames(Focus reason) {
    assertThat(Focus.states(List.of(reason))).isNotEmpty().isEqualTo(named(reason.sql()));
  }

  private static Set<OrderStatus> named(String sql) {
    return Arrays.stream(OrderStatus.values())
        .filter(status -> sql.contains("'" + status + "'"))
        .collect(toSet());
  }
}
