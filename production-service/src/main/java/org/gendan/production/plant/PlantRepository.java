package org.gendan.production.plant;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plants and workshops. */
@ApplicationScoped
public class PlantRepository implements PanacheRepositoryBase<Plant, String> {

  /** The places among these codes that we know, by code. */
  public Map<String, Plant> byCode(Collection<String> codes) {
    return list("code in ?1", codes).stream().collect(toMap(Plant::code, identity()));
  }

  /** The plant that takes what names no other: the first of ours by code. */
  public Optional<Plant> main() {
    return find("kind = ?1 order by code", Plant.Kind.PLANT).firstResultOptional();
  }

  List<Plant> inOrder() {
    return list("order by code");
  }
}
