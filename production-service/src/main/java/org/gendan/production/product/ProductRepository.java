package org.gendan.production.product;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Products; everybody of the company may look at them. */
@ApplicationScoped
public class ProductRepository implements PanacheRepositoryBase<Product, String> {

  private final Sql sql;

  ProductRepository(Sql sql) {
    this.sql = sql;
  }

  /** The products among these codes that we know, by code. */
  public Map<String, Product> byCode(Collection<String> codes) {
    return list("code in ?1", codes).stream().collect(toMap(Product::code, identity()));
  }

  Product require(String code) {
    @Nullable Product product = findById(code);
    if (product == null) {
      throw new NotFound("product/not-found", Map.of("code", code));
    }
    return product;
  }

  /**
   * Two lists defined at once could close a cycle that neither of them sees; they follow each
   * other.
   */
  void lockStructure() {
    sql.rows("select 1 from pg_advisory_xact_lock(hashtext('product-structure'))");
  }

  Map<String, String> units(Collection<String> codes) {
    return getEntityManager()
        .createQuery("select code, unit from Product where code in ?1", Object[].class)
        .setParameter(1, codes)
        .getResultStream()
        .collect(toMap(row -> (String) row[0], row -> (String) row[1]));
  }

  Map<String, Set<String>> structure() {
    return getEntityManager()
        .createQuery(
            "select distinct p.code, c.componentCode from Product p join p.bom c", Object[].class)
        .getResultStream()
        .collect(groupingBy(row -> (String) row[0], mapping(row -> (String) row[1], toSet())));
  }

  List<Product> page(@Nullable String query, @Nullable Boolean made, PageRequest page) {
    return find(CONDITION + " order by code", parameters(query, made))
        .page(page.page(), page.size())
        .list();
  }

  long count(@Nullable String query, @Nullable Boolean made) {
    return count(CONDITION, parameters(query, made));
  }

  private static final String CONDITION =
      "(:anyMade = true or made = :made) and (:query = '' or locate(:query, lower(code)) > 0 or locate(:query, lower(name)) > 0)";

  private static Map<String, Object> parameters(@Nullable String query, @Nullable Boolean made) {
    String text = query == null ? "" : query.toLowerCase(java.util.Locale.ROOT);
    return Map.of("query", text, "anyMade", made == null, "made", Boolean.TRUE.equals(made));
  }
}
