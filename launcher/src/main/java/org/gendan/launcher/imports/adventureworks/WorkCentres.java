package org.gendan.launcher.imports.adventureworks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.gendan.launcher.imports.adventureworks.Products.Location;
import org.gendan.launcher.imports.company.Company;

/**
 * How AdventureWorks' fourteen locations become plants and workshops: frames are formed, welded and
 * polished in one plant, everything is assembled in the other, and painting goes to two workshops
 * outside.
 */
final class WorkCentres {

  static final int PAINT = 40;
  private static final int SPECIAL_PAINT = 45;
  private static final int SUBASSEMBLY = 50;
  private static final int FINAL_ASSEMBLY = 60;
  private static final int FINISHED_GOODS = 7;
  private static final BigDecimal HOURS_PER_DAY = new BigDecimal(16);

  static final List<Company.Place> PLANTS =
      List.of(new Company.Place("P1", "Frame plant"), new Company.Place("P2", "Assembly plant"));
  static final List<Company.Place> WORKSHOPS =
      List.of(
          new Company.Place("W1", "Paint workshop"),
          new Company.Place("W2", "Specialized paint workshop"));

  private WorkCentres() {}

  static Company.WorkCentre of(Location location) {
    return new Company.WorkCentre(
        code(location.id()),
        location.name(),
        place(location.id()),
        HOURS_PER_DAY,
        location.costPerHour());
  }

  static String code(int location) {
    return "WC" + location;
  }

  static String place(int location) {
    return switch (location) {
      case PAINT -> "W1";
      case SPECIAL_PAINT -> "W2";
      default -> storePlace(location);
    };
  }

  /** Stock in a workshop's rack belongs to the plant that sends it there. */
  static String storePlace(int location) {
    return Set.of(SUBASSEMBLY, FINAL_ASSEMBLY, FINISHED_GOODS).contains(location) ? "P2" : "P1";
  }

  static boolean isOutsourced(int location) {
    return location == PAINT || location == SPECIAL_PAINT;
  }

  /** Goods are blank (白茬) until they are painted or finally assembled. */
  static boolean finishes(int location) {
    return isOutsourced(location) || location == FINAL_ASSEMBLY;
  }
}
