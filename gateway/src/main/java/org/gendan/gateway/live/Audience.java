package org.gendan.gateway.live;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gendan.gateway.session.Person;

/**
 * Who may hear of which topic: the roles that may read its documents at the service. A topic that
 * is not listed is told to nobody.
 */
final class Audience {

  private static final Set<String> OUTSIDERS = Set.of("workshop", "customer", "partner-system");

  private static final Map<String, Set<String>> ROLES =
      Map.ofEntries(
          told(
              "order.order.v1",
              "merchandiser sales-supervisor planner buyer warehouse logistics cashier finance",
              "customer-service general-manager auditor"),
          told(
              "customer.customer.v1",
              "merchandiser sales-supervisor customer-service logistics finance cashier",
              "general-manager auditor"),
          told(
              "finance.payment.v1",
              "merchandiser sales-supervisor cashier finance general-manager auditor"),
          told(
              "finance.reconciliation.v1",
              "merchandiser sales-supervisor cashier finance general-manager auditor"),
          told("finance.cost.v1", "finance general-manager auditor"),
          told(
              "production.product.v1",
              "planner foreman qc merchandiser sales-supervisor buyer warehouse logistics",
              "general-manager auditor admin"),
          told(
              "production.order.v1",
              "planner foreman merchandiser sales-supervisor general-manager auditor"),
          told(
              "production.ticket.v1",
              "planner foreman qc merchandiser sales-supervisor buyer warehouse logistics",
              "general-manager auditor"),
          told(
              "production.quality.v1",
              "planner foreman qc merchandiser sales-supervisor general-manager auditor"),
          told(
              "procurement.material.v1",
              "buyer warehouse planner foreman merchandiser sales-supervisor",
              "general-manager auditor"),
          told(
              "procurement.purchase.v1",
              "buyer warehouse qc planner merchandiser sales-supervisor finance",
              "general-manager auditor"),
          told(
              "procurement.subcontract.v1",
              "buyer warehouse qc foreman planner merchandiser sales-supervisor finance",
              "general-manager auditor"),
          told(
              "logistics.shipment.v1",
              "logistics warehouse qc merchandiser sales-supervisor finance cashier",
              "customer-service general-manager auditor"),
          told(
              "logistics.order.v1",
              "logistics warehouse merchandiser sales-supervisor customer-service",
              "general-manager auditor"),
          told("order.partner.v1", "merchandiser sales-supervisor customer-service auditor"),
          told("procurement.partner.v1", "buyer customer-service auditor"),
          told("logistics.partner.v1", "logistics customer-service auditor"),
          told("finance.partner.v1", "cashier finance customer-service auditor"),
          told("partner.inbound.v1", "customer-service auditor admin"));

  private Audience() {}

  /** The topics somebody may hear of at all. */
  static Set<String> topics(Person person) {
    return ROLES.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(person.roles()::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** People of other companies: even how often something happens is not theirs to know. */
  static boolean outsider(Person person) {
    return person.roles().stream().anyMatch(OUTSIDERS::contains);
  }

  /** Whoever sees only a part is told that something changed, but not which document. */
  static boolean seesAll(Person person) {
    return person.plants().contains("*")
        && person.workshops().contains("*")
        && person.regions().contains("*")
        && person.customers().contains("*");
  }

  private static Map.Entry<String, Set<String>> told(String topic, String... roles) {
    return Map.entry(topic, Set.of(String.join(" ", roles).split(" ")));
  }
}
