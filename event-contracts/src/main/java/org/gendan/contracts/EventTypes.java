package org.gendan.contracts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gendan.contracts.customer.CustomerEvent;
import org.gendan.contracts.finance.CostEvent;
import org.gendan.contracts.finance.FinancePartnerEvent;
import org.gendan.contracts.finance.PaymentEvent;
import org.gendan.contracts.finance.ReconciliationEvent;
import org.gendan.contracts.logistics.LogisticsPartnerEvent;
import org.gendan.contracts.logistics.ShipmentEvent;
import org.gendan.contracts.logistics.TransitEvent;
import org.gendan.contracts.order.OrderEvent;
import org.gendan.contracts.order.PartnerOrderEvent;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.contracts.procurement.MaterialEvent;
import org.gendan.contracts.procurement.ProcurementPartnerEvent;
import org.gendan.contracts.procurement.PurchaseEvent;
import org.gendan.contracts.procurement.SubcontractEvent;
import org.gendan.contracts.production.ProductEvent;
import org.gendan.contracts.production.QualityEvent;
import org.gendan.contracts.production.SlotEvent;
import org.gendan.contracts.production.TicketEvent;

/**
 * Which fact travels under which name on which topic. A type is {@code <aggregate>.<past
 * tense>.v<n>}, derived from the record's name once and then fixed by the committed schemas; it is
 * never a class name on the wire.
 */
public final class EventTypes {

  /** One registered fact. */
  public record EventType(
      String name, String topic, String service, Class<? extends Event> record) {}

  /**
   * Where partners' systems speak, a topic for each family of them. Nothing on these is a fact of
   * ours: only partner-service reads them, and believes nothing that is not signed.
   */
  public static final Set<String> PARTNER_DOORS =
      Set.of(
          "partner.in.banks.v1",
          "partner.in.carriers.v1",
          "partner.in.customers.v1",
          "partner.in.suppliers.v1",
          "partner.in.workshops.v1");

  private static final Map<String, EventType> BY_NAME = new LinkedHashMap<>();
  private static final Map<Class<?>, EventType> BY_RECORD = new LinkedHashMap<>();

  static {
    family("order.order.v1", OrderEvent.class);
    family("customer.customer.v1", CustomerEvent.class);
    family("finance.payment.v1", PaymentEvent.class);
    family("finance.cost.v1", CostEvent.class);
    family("finance.reconciliation.v1", ReconciliationEvent.class);
    family("production.product.v1", ProductEvent.class);
    family("production.order.v1", SlotEvent.class);
    family("production.ticket.v1", TicketEvent.class);
    family("production.quality.v1", QualityEvent.class);
    family("procurement.material.v1", MaterialEvent.class);
    family("procurement.purchase.v1", PurchaseEvent.class);
    family("procurement.subcontract.v1", SubcontractEvent.class);
    family("logistics.shipment.v1", ShipmentEvent.class);
    family("logistics.order.v1", TransitEvent.class);
    family("partner.inbound.v1", PartnerEvent.class);
    family("order.partner.v1", PartnerOrderEvent.class);
    family("procurement.partner.v1", ProcurementPartnerEvent.class);
    family("logistics.partner.v1", LogisticsPartnerEvent.class);
    family("finance.partner.v1", FinancePartnerEvent.class);
  }

  private EventTypes() {}

  /** Every registered fact, in topic order. */
  public static Collection<EventType> all() {
    return List.copyOf(BY_NAME.values());
  }

  /** Every topic, sorted. */
  public static Set<String> topics() {
    return BY_NAME.values().stream()
        .map(EventType::topic)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Where a service anchors the heads of its audit chain: no facts, so nobody reacts to them.
   *
   * @param service a name such as {@code order-service}
   */
  public static String auditTopic(String service) {
    return service.replaceFirst("-service$", "") + ".audit.v1";
  }

  /** Where all services anchor their audit chains. */
  public static Set<String> auditTopics() {
    return BY_NAME.values().stream()
        .map(type -> auditTopic(type.service()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every topic that this service writes; no other one writes them. */
  public static Set<String> writtenBy(String service) {
    Set<String> own =
        BY_NAME.values().stream()
            .filter(type -> type.service().equals(service))
            .map(EventType::topic)
            .collect(Collectors.toCollection(TreeSet::new));
    own.add(auditTopic(service));
    return own;
  }

  /** Every topic a broker must have, sorted. */
  public static Set<String> brokerTopics() {
    Set<String> all = new TreeSet<>(topics());
    all.addAll(auditTopics());
    all.addAll(PARTNER_DOORS);
    return all;
  }

  /** The fact registered under a name; empty for a name this build does not know. */
  public static Optional<EventType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The registration of a record. */
  public static EventType of(Class<? extends Event> record) {
    EventType type = BY_RECORD.get(record);
    if (type == null) {
      throw new IllegalArgumentException("Not a registered event: " + record.getName());
    }
    return type;
  }

  /** A family's facts; what permits others itself is a branch of the family. */
  private static void family(String topic, Class<? extends Event> family) {
    for (Class<?> permitted : family.getPermittedSubclasses()) {
      Class<? extends Event> fact = permitted.asSubclass(Event.class);
      if (fact.isSealed()) {
        family(topic, fact);
      } else {
        register(topic, fact);
      }
    }
  }

  private static void register(String topic, Class<? extends Event> fact) {
    String service = topic.substring(0, topic.indexOf('.')) + "-service";
    EventType type = new EventType(nameOf(fact.getSimpleName()), topic, service, fact);
    if (BY_NAME.putIfAbsent(type.name(), type) != null) {
      throw new IllegalStateException("Two events are called " + type.name());
    }
    BY_RECORD.put(fact, type);
  }

  /**
   * OrderReceived → order.received.v1; a name of three words or more keeps the last word as the
   * verb.
   */
  private static String nameOf(String recordName) {
    String[] words = recordName.split("(?<=[a-z])(?=[A-Z])");
    String subject = String.join("-", List.of(words).subList(0, words.length - 1));
    return (subject + "." + words[words.length - 1] + ".v1").toLowerCase(Locale.ROOT);
  }
}
