package org.gendan.launcher.chaos;

import java.util.List;
import java.util.Map;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/** The customer nobody sells to, whose name probes change. */
final class ProbeCustomer {

  private static final String CODE = "PROBE";

  private ProbeCustomer() {}

  /** Its id; written into the file when it is not there. */
  static String id(Api api) {
    Answer known = api.get(Service.CUSTOMER, "/customers/by-code/" + CODE, Person.SUPERVISOR);
    return known.ok() ? known.text("id") : registered(api);
  }

  private static String registered(Api api) {
    Map<String, Object> part =
        Map.of("kind", "DEPOSIT", "percent", 100, "gate", "RELEASE", "creditDays", 0);
    api.post(
            Service.CUSTOMER,
            "/payment-terms",
            Person.FINANCE,
            "probe:terms",
            Map.of("code", CODE, "name", CODE, "parts", List.of(part)))
        .orThrow();
    return api.post(
            Service.CUSTOMER,
            "/customers",
            Person.SUPERVISOR,
            "probe:customer",
            Map.of("code", CODE, "name", CODE, "currency", "CNY", "grade", "C", "termsCode", CODE))
        .orThrow()
        .text("id");
  }
}
