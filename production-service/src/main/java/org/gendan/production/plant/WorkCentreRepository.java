package org.gendan.production.plant;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** Work centres; each is visible with the place it stands in. */
@ApplicationScoped
public class WorkCentreRepository implements PanacheRepositoryBase<WorkCentre, String> {

  private final PlantRepository plants;

  WorkCentreRepository(PlantRepository plants) {
    this.plants = plants;
  }

  /** The work centres among these codes that we know, by code. */
  public Map<String, WorkCentre> byCode(Collection<String> codes) {
    return list("code in ?1", codes).stream().collect(toMap(WorkCentre::code, identity()));
  }

  /**
   * Every work centre, locked in the order of codes until the transaction ends. Whoever plans holds
   * them all, so that two plans never take the same hours and never wait for each other crosswise.
   */
  public Map<String, WorkCentre> lockedForPlanning() {
    return find("order by code").withLock(LockModeType.PESSIMISTIC_WRITE).stream()
        .collect(toMap(WorkCentre::code, identity()));
  }

  /**
   * A work centre of the caller's plants or workshops.
   *
   * @throws NotFound when it is not there or not the caller's
   */
  public WorkCentre require(String code) {
    @Nullable WorkCentre centre = findById(code);
    if (centre == null
        || plants.findByIdOptional(centre.plant).filter(plants::isVisible).isEmpty()) {
      throw new NotFound("plant/no-work-centre", Map.of("code", code));
    }
    return centre;
  }

  /** The work centres of the caller's places, or of one of them. */
  List<WorkCentre> visible(@Nullable String plant) {
    Set<String> places =
        plants.visible().stream()
            .map(Plant::code)
            .filter(code -> plant == null || code.equals(plant))
            .collect(toSet());
    return list("plant in ?1 order by plant, code", places);
  }
}
