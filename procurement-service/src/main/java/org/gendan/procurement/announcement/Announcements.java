package org.gendan.procurement.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.partner.SupplierSaid.PartnerDeliveryAnnounced;
import org.gendan.contracts.partner.WorkshopSaid.PartnerGoodsSent;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The list of what is on its way. Rows are only added; a document that is closed leaves the list.
 */
@ApplicationScoped
public class Announcements {

  private static final int MOST = 500;

  /** Where the goods come from. */
  enum Kind {
    SUPPLIER,
    WORKSHOP
  }

  /**
   * A delivery that was announced.
   *
   * @param documentNo our number of the purchase order or the outsourced order
   * @param quantity how much of the work; a supplier's note says it itself
   */
  record AnnouncementView(
      Kind kind,
      UUID documentId,
      String documentNo,
      String party,
      String deliveryNote,
      @Nullable BigDecimal quantity,
      @Nullable LocalDate expectedOn,
      Instant announcedAt) {}

  private final Sql sql;
  private final Clock clock;

  Announcements(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A supplier sent goods. */
  public void ofGoods(PartnerDeliveryAnnounced sent, UUID purchaseOrder) {
    sql.run(
        """
        insert into delivery_announcements (receipt_id, purchase_order_id, delivery_note, expected_on, announced_at)
        values (?1, ?2, ?3, ?4, ?5)""",
        sent.receiptId(),
        purchaseOrder,
        sent.deliveryNote(),
        sent.expectedOn(),
        clock.instant());
  }

  /** A workshop sent work. */
  public void ofWork(PartnerGoodsSent sent, UUID subcontract) {
    sql.run(
        """
        insert into delivery_announcements (receipt_id, subcontract_id, delivery_note, quantity, expected_on, announced_at)
        values (?1, ?2, ?3, ?4, ?5, ?6)""",
        sent.receiptId(),
        subcontract,
        sent.deliveryNote(),
        sent.quantity(),
        sent.expectedOn(),
        clock.instant());
  }

  /** What is announced for documents that still wait for something, the next first. */
  List<AnnouncementView> open() {
    return sql
        .rows(
            """
            select case when p.id is null then 'WORKSHOP' else 'SUPPLIER' end, coalesce(p.id, s.id),
              coalesce(p.purchase_no, s.subcontract_no), coalesce(p.supplier_code, s.workshop), d.delivery_note,
              d.quantity, d.expected_on, d.announced_at
            from delivery_announcements d
            left join purchase_orders p on p.id = d.purchase_order_id
            left join subcontracts s on s.id = d.subcontract_id
            where p.status in ('ACKNOWLEDGED', 'PARTLY_RECEIVED')
              or s.status in ('ACCEPTED', 'IN_PROCESS', 'PARTLY_RETURNED')
            order by d.expected_on nulls last, d.announced_at limit ?1""",
            MOST)
        .stream()
        .map(Announcements::view)
        .toList();
  }

  private static AnnouncementView view(Row row) {
    return new AnnouncementView(
        Kind.valueOf(row.text(0)),
        row.id(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.amountOrNull(5),
        row.dayOrNull(6),
        row.time(7));
  }
}
