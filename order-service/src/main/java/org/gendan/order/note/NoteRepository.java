package org.gendan.order.note;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Notes of orders; whoever asks has found the order first. */
@ApplicationScoped
class NoteRepository implements PanacheRepositoryBase<OrderNote, UUID> {

  /** Newest first; an order that is talked about more than this has another problem. */
  private static final int MOST = 200;

  List<OrderNote> ofOrder(UUID orderId) {
    return find("orderId = ?1 order by writtenAt desc, id desc", orderId).page(0, MOST).list();
  }
}
