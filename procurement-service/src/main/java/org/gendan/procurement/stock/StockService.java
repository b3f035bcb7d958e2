package org.gendan.procurement.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.procurement.material.Catalogue;
import org.gendan.procurement.material.Product;
import org.gendan.procurement.material.ProductRepository;
import org.gendan.procurement.stock.Movement.Place;
import org.gendan.procurement.stock.StockCommands.MoveStock;
import org.gendan.procurement.stock.StockCommands.TransferStock;

/** What the warehouse does with stock outside of receipts and issues. */
@ApplicationScoped
class StockService {

  private final StockLedger ledger;
  private final ProductRepository products;
  private final Scope scope;
  private final CurrentCause cause;

  StockService(StockLedger ledger, ProductRepository products, Scope scope, CurrentCause cause) {
    this.ledger = ledger;
    this.products = products;
    this.scope = scope;
    this.cause = cause;
  }

  @Transactional
  void move(List<MoveStock> commands, String pointer) {
    Catalogue catalogue = products.catalogue();
    List<FieldError> broken = new ArrayList<>();
    List<Movement> movements = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      MoveStock command = commands.get(i);
      String at = pointer.formatted(i);
      checkMaterial(catalogue, command, at, broken);
      checkPlant(command.plant(), at + "/plant", broken);
      if (command.quantity().signum() == 0) {
        broken.add(new FieldError(at + "/quantity", "stock/nothing-moved", Map.of()));
      }
      movements.add(movement(command));
    }
    refuse(broken);
    ledger.move(movements);
  }

  @Transactional
  void transfer(TransferStock command) {
    cause.because(command.reason());
    Product product = products.catalogue().product(command.materialCode());
    List<FieldError> broken = new ArrayList<>();
    if (product == null) {
      broken.add(
          new FieldError(
              "/materialCode", "material/unknown", Map.of("code", command.materialCode())));
    }
    checkPlant(command.fromPlant(), "/fromPlant", broken);
    checkPlant(command.toPlant(), "/toPlant", broken);
    if (command.fromPlant().equals(command.toPlant())) {
      broken.add(new FieldError("/toPlant", "stock/same-plant", Map.of()));
    }
    refuse(broken);
    String unit = product == null ? "" : product.unit();
    ledger.move(
        List.of(
            leg(command, command.fromPlant(), command.quantity().negate(), unit),
            leg(command, command.toPlant(), command.quantity(), unit)));
  }

  private static Movement leg(
      TransferStock command, String plant, BigDecimal quantity, String unit) {
    return new Movement(
        new Place(command.materialCode(), plant),
        MovementKind.TRANSFER,
        quantity,
        unit,
        command.reason(),
        null,
        null);
  }

  private static void checkMaterial(
      Catalogue catalogue, MoveStock command, String at, List<FieldError> broken) {
    Product product = catalogue.product(command.materialCode());
    if (product == null) {
      broken.add(
          new FieldError(
              at + "/materialCode", "material/unknown", Map.of("code", command.materialCode())));
    } else if (!product.unit().equals(command.unit())) {
      broken.add(
          new FieldError(at + "/unit", "stock/unit-differs", Map.of("expected", product.unit())));
    }
  }

  private void checkPlant(String plant, String at, List<FieldError> broken) {
    if (!scope.allows(Kind.PLANTS, plant)) {
      broken.add(new FieldError(at, "stock/unknown-plant", Map.of("plant", plant)));
    }
  }

  private static void refuse(List<FieldError> broken) {
    if (!broken.isEmpty()) {
      throw broken.stream()
          .reduce(new RuleBroken("stock/not-acceptable", Map.of()), RuleBroken::with, (a, b) -> b);
    }
  }

  private static Movement movement(MoveStock command) {
    return new Movement(
        new Place(command.materialCode(), command.plant()),
        MovementKind.valueOf(command.kind().name()),
        command.quantity(),
        command.unit(),
        command.reason(),
        null,
        null);
  }
}
