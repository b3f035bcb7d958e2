package org.gendan.launcher.imports.sending;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.imports.company.Company;
import org.jspecify.annotations.Nullable;

/**
 * A company's suppliers, stock and customers, as procurement and the customer service want them.
 */
final class TradeForms {

  private TradeForms() {}

  record Supplier(String code, String name, List<Offer> prices) {}

  record Offer(String materialCode, Price price, int leadDays, BigDecimal minimum) {}

  /** Public on purpose: "gendan-sandbox-is-not-a-secret-00" for everybody to sign with. */
  private static final String SANDBOX_KEY = "whsec_Z2VuZGFuLXNhbmRib3gtaXMtbm90LWEtc2VjcmV0LTAw";

  record Price(BigDecimal amount, String currency) {}

  record Movement(
      String materialCode,
      String plant,
      String kind,
      BigDecimal quantity,
      String unit,
      String reason) {}

  record Terms(String code, String name, List<Company.Part> parts) {}

  record Customer(
      String code,
      String name,
      @Nullable String contactName,
      @Nullable String region,
      String currency,
      String grade,
      String termsCode,
      @Nullable BigDecimal creditLimit) {}

  static Supplier supplier(Company.Supplier one, String currency) {
    return new Supplier(one.code(), one.name(), offers(one, currency));
  }

  static List<Offer> offers(Company.Supplier one, String currency) {
    return one.offers().stream()
        .map(
            offer ->
                new Offer(
                    offer.material(),
                    new Price(offer.price(), currency),
                    offer.leadDays(),
                    offer.minimum()))
        .toList();
  }

  /** The sandbox speaks for the company's first customer, by token or by signature. */
  static Object sandbox(Company.Customer customer) {
    Map<String, Object> partner =
        partner(
            "SANDBOX",
            "CUSTOMER",
            customer.code(),
            "order.placed",
            "order.change-requested",
            "order.cancel-requested",
            "payment.slip-sent",
            "receipt.acknowledged");
    partner.put("tokenClient", "sandbox-partner");
    return partner;
  }

  /** Another speaks for its first workshop, by signature. */
  static Object sandboxWorkshop(Company.Place workshop) {
    return partner(
        "SANDBOX-WORKSHOP",
        "WORKSHOP",
        workshop.code(),
        "subcontract.accepted",
        "subcontract.refused",
        "progress.reported",
        "problem.reported",
        "goods.ready",
        "goods.sent");
  }

  private static Map<String, Object> partner(
      String code, String kind, String party, String... types) {
    Map<String, Object> partner = new LinkedHashMap<>();
    partner.put("code", code);
    partner.put("name", "Sandbox");
    partner.put("kind", kind);
    partner.put("partyCode", party);
    partner.put("types", List.of(types));
    partner.put("callsPerMinute", 600);
    partner.put("key", Map.of("algorithm", "HMAC", "key", SANDBOX_KEY));
    return partner;
  }

  static Object stock(List<Company.Stock> stock, Map<String, String> units) {
    return Map.of("movements", stock.stream().map(one -> movement(one, units)).toList());
  }

  private static Movement movement(Company.Stock one, Map<String, String> units) {
    String unit = units.getOrDefault(one.material(), "EA");
    return new Movement(
        one.material(), one.place(), "OPENING", one.quantity(), unit, "Opening stock 期初");
  }

  static Terms terms(Company.Terms terms) {
    return new Terms(terms.name(), name(terms), terms.parts());
  }

  static Object customers(List<Company.Customer> customers, String currency) {
    return Map.of("customers", customers.stream().map(one -> customer(one, currency)).toList());
  }

  private static Customer customer(Company.Customer one, String currency) {
    return new Customer(
        one.code(),
        one.name(),
        one.contact(),
        one.region(),
        currency,
        one.grade(),
        one.terms().name(),
        one.creditLimit());
  }

  private static String name(Company.Terms terms) {
    return switch (terms) {
      case PREPAID -> "全款预付";
      case DEPOSIT_30 -> "订金30%，余款发货前付清";
      case DEPOSIT_30_CREDIT_30 -> "订金30%，余款账期30天";
      case CREDIT_30 -> "账期30天";
      case CREDIT_60 -> "账期60天";
    };
  }
}
