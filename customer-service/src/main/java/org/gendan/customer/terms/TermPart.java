package org.gendan.customer.terms;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.gendan.contracts.customer.CustomerEvent;

/**
 * One part of payment terms (付款分期).
 *
 * @param creditDays days after signature until due; 0 unless the part is sold on credit
 */
@Embeddable
public record TermPart(
    @Enumerated(EnumType.STRING) Kind kind,
    BigDecimal percent,
    @Enumerated(EnumType.STRING) Gate gate,
    int creditDays) {

  /** What kind of money a part is. */
  public enum Kind {
    /** 订金 */
    DEPOSIT,
    /** 余款 */
    BALANCE,
    /** 账期 */
    CREDIT
  }

  /** What must wait for a part. */
  public enum Gate {
    /** 下达生产 */
    RELEASE,
    /** 发货 */
    SHIP,
    /** Nothing waits. */
    NONE
  }

  /** Two spellings of the same number are the same part. */
  boolean isSame(TermPart other) {
    return kind == other.kind
        && gate == other.gate
        && creditDays == other.creditDays
        && percent.compareTo(other.percent) == 0;
  }

  CustomerEvent.TermPart fact() {
    return new CustomerEvent.TermPart(
        kind.name(), percent.stripTrailingZeros(), gate.name(), creditDays);
  }
}
