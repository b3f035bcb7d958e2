package org.gendan.finance.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which payment pays which part (款项分配): payments in the order they were confirmed fill parts in the
 * order of the plan. A pure function of both, computed anew after every change, so no history of it
 * can go wrong.
 */
record Allocation(List<Share> shares) {

  /** So much of one receipt for one part. */
  record Share(UUID receiptId, UUID partId, BigDecimal amount) {}

  static Allocation of(Collection<PlanPart> parts, Collection<Payment> payments) {
    Map<UUID, BigDecimal> left = new LinkedHashMap<>();
    payments.forEach(payment -> left.put(payment.receiptId, payment.counted()));
    List<Share> shares = new ArrayList<>();
    for (PlanPart part : parts) {
      BigDecimal missing = part.amount;
      for (Map.Entry<UUID, BigDecimal> money : left.entrySet()) {
        BigDecimal share = money.getValue().min(missing);
        if (share.signum() > 0) {
          shares.add(new Share(money.getKey(), part.id, share));
          money.setValue(money.getValue().subtract(share));
          missing = missing.subtract(share);
        }
      }
    }
    return new Allocation(List.copyOf(shares));
  }

  BigDecimal paid(UUID partId) {
    return shares.stream()
        .filter(share -> share.partId().equals(partId))
        .map(Share::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The receipts that paid these parts. */
  List<UUID> evidence(Collection<PlanPart> parts) {
    List<UUID> ids = parts.stream().map(part -> part.id).toList();
    return shares.stream()
        .filter(share -> ids.contains(share.partId()))
        .map(Share::receiptId)
        .distinct()
        .toList();
  }
}
