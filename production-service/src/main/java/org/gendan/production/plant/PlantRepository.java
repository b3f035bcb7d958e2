package org.gendan.production.plant;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;

/** Plants and workshops; lists show the caller's own. */
@ApplicationScoped
public class PlantRepository implements PanacheRepositoryBase<Plant, String> {

  private final Scope scope;

  PlantRepository(Scope scope) {
    this.scope = scope;
  }

  /** The places among these codes that we know, by code. */
  public Map<String, Plant> byCode(Collection<String> codes) {
    return list("code in ?1", codes).stream().collect(toMap(Plant::code, identity()));
  }

  /** The plant that takes what names no other: the first of ours by code. */
  public Optional<Plant> main() {
    return find("kind = ?1 order by code", Plant.Kind.PLANT).firstResultOptional();
  }

  /** The caller's places. */
  List<Plant> visible() {
    return list("order by code").stream().filter(this::isVisible).toList();
  }

  /** Whoever may see all workshops may not see our plants for that, nor the other way round. */
  boolean isVisible(Plant place) {
    return scope.allows(place.isWorkshop() ? Kind.WORKSHOPS : Kind.PLANTS, place.code);
  }
}
