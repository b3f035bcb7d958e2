package org.gendan.order.share;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its customer may see it: no plants, no people, no figures of ours.
 *
 * @param status the order's own words: DRAFT … ARCHIVED
 * @param money what is paid of it, in the words of the board
 * @param made how much of the work is done, 0 to 100
 */
record SharedOrder(
    String orderNo,
    @Nullable String externalNo,
    @Nullable String customerName,
    String status,
    Instant receivedAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant releasedAt,
    @Nullable Instant completedAt,
    String money,
    boolean materialHere,
    int made,
    boolean shipped,
    boolean delivered,
    String contactName,
    String contactPhone,
    Instant expiresAt,
    List<SharedLine> lines) {

  /**
   * One line of it.
   *
   * @param promised the date that holds now; {@code firstPromised} the one we gave first
   */
  record SharedLine(
      int lineNo,
      String product,
      BigDecimal quantity,
      String unit,
      LocalDate requested,
      @Nullable LocalDate promised,
      @Nullable LocalDate firstPromised,
      BigDecimal delivered) {}

  /** Whom to ask when the link is over. */
  record ClosedLink(String contactName, String contactPhone, boolean revoked) {}
}
