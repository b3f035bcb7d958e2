package org.gendan.finance.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gendan.platform.sql.Statements;

/** Under which number customers know a shipment; the ledger knows its id. */
@ApplicationScoped
class ShipmentNumbers {

  private final Statements statements;

  ShipmentNumbers(Statements statements) {
    this.statements = statements;
  }

  void keep(UUID shipmentId, String shipmentNo) {
    statements.run(
        "insert into shipment_numbers (shipment_id, shipment_no) values (?1, ?2) on conflict do nothing",
        shipmentId,
        shipmentNo);
  }
}
