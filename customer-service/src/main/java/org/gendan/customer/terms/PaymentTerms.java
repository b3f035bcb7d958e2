package org.gendan.customer.terms;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gendan.contracts.customer.CustomerEvent;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * Payment terms (付款条件). They never change: other terms are another code, so that nobody's
 * conditions move behind his back.
 */
@Entity
@Table(name = "payment_terms")
@BatchSize(size = 50)
public class PaymentTerms {

  @Id String code;
  String name;
  Instant definedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "payment_term_parts", joinColumns = @JoinColumn(name = "terms_code"))
  @OrderColumn(name = "part_no")
  @BatchSize(size = 50)
  List<TermPart> parts = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected PaymentTerms() {}

  public PaymentTerms(String code, String name, List<TermPart> parts, Instant now) {
    this.code = code;
    this.name = name;
    this.parts = new ArrayList<>(parts);
    this.definedAt = now;
  }

  public String code() {
    return code;
  }

  /** True when goods leave before all their money is here: somebody must set a limit. */
  public boolean giveCredit() {
    return parts.stream().anyMatch(part -> part.kind() == TermPart.Kind.CREDIT);
  }

  boolean saysSame(String otherName, List<TermPart> otherParts) {
    boolean same = name.equals(otherName) && parts.size() == otherParts.size();
    for (int i = 0; same && i < parts.size(); i++) {
      same = parts.get(i).isSame(otherParts.get(i));
    }
    return same;
  }

  /** These terms with a customer's own limit, as other services hear of them. */
  public CustomerEvent.PaymentTerms fact(@Nullable BigDecimal creditLimit) {
    return new CustomerEvent.PaymentTerms(
        code, parts.stream().map(TermPart::fact).toList(), creditLimit);
  }
}
