package org.gendan.procurement.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.procurement.peg.PegRepository.Share;
import org.gendan.procurement.stock.Reservations;

/**
 * Sets goods that came in aside for the orders they were bought for, before anybody else's check
 * can take them.
 */
@ApplicationScoped
public class SettingAside {

  private final MaterialCheckRepository checks;
  private final NeedRepository needs;
  private final Reservations reservations;

  SettingAside(MaterialCheckRepository checks, NeedRepository needs, Reservations reservations) {
    this.checks = checks;
    this.needs = needs;
    this.reservations = reservations;
  }

  /**
   * Locks the checks of these orders in one order, before any stock is locked.
   *
   * @return those that have a check
   */
  @Transactional
  public Set<UUID> lock(Collection<UUID> orders) {
    return checks.locked(orders);
  }

  /**
   * Gives each order its share of what lies at a plant now, but never more than it still misses.
   * The receipt names these orders; a fact of their own would only say it again.
   *
   * @param shares of orders whose checks are locked; the stock of their materials is locked too
   */
  @Transactional
  public void give(String plant, List<Share> shares) {
    List<Share> wanted = upToWhatIsMissing(shares);
    if (wanted.isEmpty()) {
      return;
    }
    reservations.reserveAt(plant, wanted);
    needs.reserved(wanted);
  }

  private List<Share> upToWhatIsMissing(List<Share> shares) {
    Map<NeedRepository.Key, BigDecimal> missing = new HashMap<>(needs.missing(shares));
    List<Share> wanted = new ArrayList<>();
    for (Share share : shares) {
      NeedRepository.Key key = new NeedRepository.Key(share.orderId(), share.materialCode());
      BigDecimal part = share.quantity().min(missing.getOrDefault(key, BigDecimal.ZERO));
      if (part.signum() > 0) {
        wanted.add(new Share(share.orderId(), share.materialCode(), part));
        missing.merge(key, part.negate(), BigDecimal::add);
      }
    }
    return wanted;
  }
}
