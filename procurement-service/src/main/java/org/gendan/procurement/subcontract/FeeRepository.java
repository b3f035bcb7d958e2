package org.gendan.procurement.subcontract;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.sql.Sql;
import org.gendan.procurement.need.DemandRepository;
import org.gendan.procurement.subcontract.SubcontractCommands.AgreeFee;

/** Fees agreed with workshops, and what holds where none was agreed. */
@ApplicationScoped
class FeeRepository {

  private static final String ANY_PRODUCT = "*";

  private final Sql sql;
  private final DemandRepository demands;
  private final BigDecimal defaultFee;
  private final String defaultCurrency;

  FeeRepository(
      Sql sql,
      DemandRepository demands,
      @ConfigProperty(name = "gendan.procurement.default-fee") BigDecimal defaultFee,
      @ConfigProperty(name = "gendan.procurement.default-currency") String defaultCurrency) {
    this.sql = sql;
    this.demands = demands;
    this.defaultFee = defaultFee;
    this.defaultCurrency = defaultCurrency;
  }

  /** The fee for this product at this workshop, else the workshop's, else the usual one. */
  Fee of(String workshop, String productCode, Set<UUID> orders) {
    List<Fee> agreed =
        sql
            .rows(
                """
                select fee, currency from workshop_fees where workshop = ?1 and product_code in (?2, '*')
                order by product_code = '*' limit 1\
                """,
                workshop,
                productCode)
            .stream()
            .map(row -> new Fee(row.amount(0), row.text(1)))
            .toList();
    return agreed.isEmpty() ? new Fee(defaultFee, currency(orders)) : agreed.getFirst();
  }

  void agree(AgreeFee command) {
    sql.run(
        """
        insert into workshop_fees (workshop, product_code, fee, currency) values (?1, ?2, ?3, ?4)
        on conflict (workshop, product_code) do update set fee = excluded.fee, currency = excluded.currency\
        """,
        command.workshop(),
        command.productCode() == null ? ANY_PRODUCT : command.productCode(),
        command.fee(),
        command.currency());
  }

  /** Cost is compared with revenue, so the usual fee is in the currency of the customer's order. */
  private String currency(Set<UUID> orders) {
    return orders.stream()
        .sorted()
        .flatMap(order -> demands.ordered(order).stream())
        .map(DemandRepository.Ordered::currency)
        .findFirst()
        .orElse(defaultCurrency);
  }
}
