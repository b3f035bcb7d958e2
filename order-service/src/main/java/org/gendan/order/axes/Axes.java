package org.gendan.order.axes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.order.tracking.LateReason;
import org.jspecify.annotations.Nullable;

/**
 * What a number of facts change on the board, put together: of facts about the same thing the last
 * one stands. Sorted, so that rows are always locked in the same order.
 */
final class Axes {

  /** The last thing that happened to an order. */
  record Touch(String type, Instant at) {}

  /** Whether an order has its material, and when it will. */
  record Material(String state, @Nullable LocalDate kitDate) {}

  /** A ticket, an outsourced order or a shipment of an order. */
  record DocumentKey(UUID orderId, UUID documentId) implements Comparable<DocumentKey> {

    @Override
    public int compareTo(DocumentKey other) {
      int byOrder = orderId.compareTo(other.orderId);
      return byOrder != 0 ? byOrder : documentId.compareTo(other.documentId);
    }
  }

  /** How far it is; an older fact never replaces a newer one. */
  record Document(String kind, String state, long version) {}

  /** Something of an order went otherwise than planned. */
  record SlipKey(UUID orderId, LateReason reason) implements Comparable<SlipKey> {

    @Override
    public int compareTo(SlipKey other) {
      int byOrder = orderId.compareTo(other.orderId);
      return byOrder != 0 ? byOrder : reason.compareTo(other.reason);
    }
  }

  final SortedMap<UUID, Touch> touches = new TreeMap<>();
  final SortedMap<UUID, String> money = new TreeMap<>();
  final SortedMap<UUID, Payments> payments = new TreeMap<>();
  final SortedMap<UUID, Material> materials = new TreeMap<>();
  final SortedMap<UUID, Integer> transits = new TreeMap<>();
  final SortedMap<DocumentKey, Document> documents = new TreeMap<>();
  final SortedMap<DocumentKey, Detail> details = new TreeMap<>();
  final SortedMap<SlipKey, Instant> slips = new TreeMap<>();

  void touch(UUID orderId, Envelope envelope) {
    touches.merge(
        orderId,
        new Touch(envelope.type(), envelope.time()),
        (one, other) -> other.at().isBefore(one.at()) ? one : other);
  }

  void money(UUID orderId, String state) {
    money.put(orderId, state);
  }

  /** What is to change of an order's payments. */
  Payments payments(UUID orderId) {
    return payments.computeIfAbsent(orderId, any -> new Payments());
  }

  void material(UUID orderId, String state, @Nullable LocalDate kitDate) {
    materials.put(orderId, new Material(state, kitDate));
  }

  void transit(UUID orderId, int days) {
    transits.put(orderId, days);
  }

  void document(UUID orderId, UUID documentId, String kind, String state, long version) {
    documents.merge(
        new DocumentKey(orderId, documentId),
        new Document(kind, state, version),
        (one, other) -> other.version() < one.version() ? one : other);
  }

  void detail(UUID orderId, UUID documentId, Detail detail) {
    details.merge(new DocumentKey(orderId, documentId), detail, Detail::then);
  }

  void slip(UUID orderId, LateReason reason, Instant at) {
    slips.merge(
        new SlipKey(orderId, reason), at, (one, other) -> other.isBefore(one) ? other : one);
  }
}
