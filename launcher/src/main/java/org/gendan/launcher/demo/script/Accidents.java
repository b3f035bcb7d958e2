package org.gendan.launcher.demo.script;

/**
 * What goes wrong, decided from a name alone: the same order has the same accidents in every run.
 * The shares of scrap and rejected receipts are those of AdventureWorks' own records.
 *
 * @param seed an order, ticket or purchase number
 */
public record Accidents(String seed) {

  /** Days between being asked and paying. */
  public int daysToPay(String kind) {
    int dice = dice("pay" + kind);
    return dice < 72 ? 0 : dice < 88 ? 1 : dice < 94 ? 2 : 4 + dice % 5;
  }

  /** Days after the due date that a customer on credit takes; negative is early. */
  public int daysOverCredit() {
    int dice = dice("credit");
    return dice < 70 ? -dice % 4 : dice < 88 ? 0 : 2 + dice % 9;
  }

  public boolean paysInTwoParts(String kind) {
    return dice("part" + kind) < 2;
  }

  /** The bank takes the money back: a cheque bounced, or it was somebody else's. */
  public boolean paymentIsReversed(String kind) {
    return dice("reversed" + kind) < 1;
  }

  /** Days a customer thinks before confirming. */
  public int daysToConfirm() {
    int dice = dice("confirm");
    return dice < 85 ? 0 : 1 + dice % 2;
  }

  public boolean isSplit() {
    return dice("split") < 6;
  }

  /** Days a lorry needs longer than planned. */
  public int daysOnTheRoadLonger() {
    int dice = dice("road");
    return dice < 95 ? 0 : 1 + dice % 3;
  }

  public boolean failsFinalInspection() {
    return dice("final") < 2;
  }

  public boolean isReworked(int step) {
    return dice("rework" + step) < 4;
  }

  public boolean isScrapped(int step) {
    return dice("scrap" + step) < 1;
  }

  /** Days a supplier is later than it said. */
  public int daysSupplierIsLate() {
    int dice = dice("supplier");
    return dice < 94 ? 0 : 1 + dice % 6;
  }

  /** Some of a delivery is refused at arrival. */
  public boolean isPartlyRejected() {
    return dice("arrival") < 4;
  }

  public boolean isRefusedByWorkshop() {
    return dice("refused") < 1;
  }

  /** Days a workshop is later than it said. */
  public int daysWorkshopIsLate() {
    int dice = dice("workshop");
    return dice < 85 ? 0 : 1 + dice % 3;
  }

  /** 0 to 99, evenly; a mixed hash, because numbers that follow each other must not look alike. */
  private int dice(String what) {
    long mixed = (seed + "/" + what).hashCode() * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    return (int) Math.floorMod(mixed ^ (mixed >>> 32), 100L);
  }
}
