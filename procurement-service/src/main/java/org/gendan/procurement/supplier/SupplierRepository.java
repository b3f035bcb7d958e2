package org.gendan.procurement.supplier;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;

/** All suppliers; they are not scoped, every buyer buys from all. */
@ApplicationScoped
class SupplierRepository implements PanacheRepositoryBase<Supplier, String> {

  Supplier require(String code) {
    Supplier supplier = findById(code);
    if (supplier == null) {
      throw new NotFound("supplier/not-found", Map.of("code", code));
    }
    return supplier;
  }

  Page<Supplier> page(PageRequest page) {
    PanacheQuery<Supplier> all = find("order by code").page(page.page(), page.size());
    return Page.of(page, all.list(), all.count());
  }
}
