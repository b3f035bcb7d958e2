package org.gendan.logistics.shipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Quantity;
import org.gendan.logistics.shipment.ShipmentCommands.ConfirmDetails;
import org.gendan.logistics.shipment.ShipmentCommands.Counted;
import org.gendan.logistics.shipment.ShipmentCommands.Depart;
import org.gendan.logistics.shipment.ShipmentCommands.InspectGoods;
import org.gendan.logistics.shipment.ShipmentCommands.LoadGoods;
import org.gendan.logistics.shipment.ShipmentCommands.PackGoods;
import org.gendan.logistics.shipment.ShipmentCommands.PickGoods;
import org.gendan.logistics.transit.TransitMode;

/** Shipments for tests: ten chairs and four tables of one order, at any point of their way. */
public final class Shipments {

  public static final UUID ORDER = UUID.fromString("0195a4ff-b0e4-7fd0-a24d-28ded0d3140a");
  public static final UUID CHAIRS = UUID.fromString("0195a481-5750-7a45-87b9-b61012eae24e");
  public static final UUID TABLES = UUID.fromString("0195a4cc-8fda-7497-a1ac-478ed8b2336d");
  public static final LocalDate DAY = LocalDate.of(2026, 5, 8);
  public static final Instant NOON = Instant.parse("2026-05-08T04:00:00Z");

  private Shipments() {}

  public static Shipment planned() {
    return planned(1, "10", "4");
  }

  public static Shipment planned(int number, String chairs, String tables) {
    Shipment.Plan plan =
        new Shipment.Plan(
            UUID.randomUUID(),
            "SH2605-00000" + number,
            ORDER,
            "SO2604-000001",
            UUID.randomUUID(),
            "C1",
            DAY);
    return new Shipment(
        plan, Map.of(CHAIRS, line(1, "CHAIR", chairs), TABLES, line(2, "TABLE", tables)));
  }

  public static Shipment confirmed() {
    Shipment shipment = planned();
    shipment.confirm(new ConfirmDetails(DAY, TransitMode.ROAD, "A1"));
    return shipment;
  }

  public static Shipment cleared() {
    Shipment shipment = confirmed();
    shipment.clear(List.of());
    return shipment;
  }

  static Shipment picked() {
    Shipment shipment = cleared();
    shipment.pick(counted("10", "4"));
    return shipment;
  }

  static Shipment packed() {
    Shipment shipment = picked();
    shipment.pack(new PackGoods(3));
    return shipment;
  }

  public static Shipment loaded() {
    Shipment shipment = packed();
    shipment.inspect(new InspectGoods(true, null));
    shipment.load(new LoadGoods("粤A12345"));
    return shipment;
  }

  static Shipment departed() {
    Shipment shipment = loaded();
    shipment.depart(new Depart("顺丰", "W1", new BigDecimal("350"), "CNY"), NOON, DAY.plusDays(3));
    return shipment;
  }

  static Shipment arrived() {
    Shipment shipment = departed();
    shipment.arrive(NOON.plusSeconds(3600));
    return shipment;
  }

  static PickGoods counted(String chairs, String tables) {
    return new PickGoods(
        List.of(
            new Counted(CHAIRS, new BigDecimal(chairs)),
            new Counted(TABLES, new BigDecimal(tables))));
  }

  private static ShipmentLine line(int lineNo, String product, String quantity) {
    return ShipmentLine.of(lineNo, product, new Quantity(new BigDecimal(quantity), "EA"));
  }
}
