package org.gendan.customer.terms;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.web.PageRequest;

/** All payment terms; everybody who sells may know them. */
@ApplicationScoped
public class TermsRepository implements PanacheRepositoryBase<PaymentTerms, String> {

  /** The terms among these codes that exist, by code. */
  public Map<String, PaymentTerms> named(Collection<String> codes) {
    return find(
            "from PaymentTerms t left join fetch t.parts where t.code in ?1", List.copyOf(codes))
        .stream()
        .collect(toMap(PaymentTerms::code, terms -> terms, (a, b) -> a));
  }

  Optional<PaymentTerms> known(String code) {
    return findByIdOptional(code);
  }

  PaymentTerms require(String code) {
    return known(code).orElseThrow(() -> new NotFound("terms/not-found", Map.of("code", code)));
  }

  List<PaymentTerms> page(PageRequest page) {
    return find("from PaymentTerms order by code").page(Page.of(page.page(), page.size())).list();
  }
}
