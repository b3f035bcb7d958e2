package org.gendan.customer.customer;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Customers the caller may see; a foreign customer is as missing as one that never was. */
@ApplicationScoped
class CustomerRepository implements PanacheRepositoryBase<Customer, UUID> {

  private final Scope scope;

  CustomerRepository(Scope scope) {
    this.scope = scope;
  }

  /**
   * The customer, locked until the transaction ends: changes of one customer follow each other.
   *
   * @throws NotFound when it is not there or not the caller's
   */
  Customer toChange(UUID id) {
    return visible(findById(id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  Customer require(UUID id) {
    return visible(findById(id), id);
  }

  Customer require(String code) {
    return visible(find("code", code).firstResult(), code);
  }

  /** The customers that have one of these codes, in any case, by their code in lower case. */
  Map<String, Customer> known(Collection<String> codes) {
    List<String> keys = codes.stream().map(CustomerRepository::key).toList();
    return find("lower(code) in ?1", keys).stream()
        .collect(toMap(customer -> key(customer.code), c -> c));
  }

  /** Codes that differ only in case are the same code. */
  static String key(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  boolean inScope(String code) {
    return scope.allows(Kind.CUSTOMERS, code);
  }

  List<Customer> page(CustomerFilter filter, PageRequest page) {
    return filtered(filter).page(Page.of(page.page(), page.size())).list();
  }

  long count(CustomerFilter filter) {
    return filtered(filter).count();
  }

  List<GradeChange> gradesOf(Customer customer) {
    return getEntityManager()
        .createQuery(
            "from GradeChange where customerId = ?1 order by gradedAt, id", GradeChange.class)
        .setParameter(1, customer.id)
        .getResultList();
  }

  void add(GradeChange change) {
    getEntityManager().persist(change);
  }

  private PanacheQuery<Customer> filtered(CustomerFilter filter) {
    StringBuilder where = new StringBuilder("true = true");
    Map<String, Object> values = new HashMap<>();
    if (!scope.isAll(Kind.CUSTOMERS)) {
      where.append(" and code in :codes");
      values.put("codes", List.copyOf(scope.values(Kind.CUSTOMERS)));
    }
    if (filter.query() != null && !filter.query().isBlank()) {
      String asked = literal(key(filter.query().strip()));
      where.append(
          " and (lower(code) like :start escape '!' or lower(name) like :part escape '!')");
      values.put("start", asked + "%");
      values.put("part", "%" + asked + "%");
    }
    if (filter.grade() != null) {
      where.append(" and grade = :grade");
      values.put("grade", filter.grade());
    }
    if (filter.region() != null) {
      where.append(" and region = :region");
      values.put("region", filter.region());
    }
    return find("from Customer where " + where + " order by code", values);
  }

  private static String literal(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private Customer visible(@Nullable Customer customer, Object asked) {
    if (customer == null || !inScope(customer.code)) {
      throw new NotFound("customer/not-found", Map.of("customer", asked));
    }
    return customer;
  }
}
