package org.gendan.partner.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.gendan.partner.registry.PartnerKind;
import org.gendan.partner.registry.Vocabulary;

/** Tells the registry what each kind of partner may be allowed. */
@ApplicationScoped
class OfferedTypes implements Vocabulary {

  @Override
  public List<String> types(PartnerKind kind) {
    return Arrays.stream(Sayable.values())
        .filter(one -> one.by() == kind && one.form().isPresent())
        .map(Sayable::type)
        .toList();
  }
}
