package org.gendan.launcher.imports.company;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company: where it works, what it makes of what, who sells to it and who buys. Lists are in the
 * order in which the services can take them; a product stands after its components.
 *
 * @param currency of every price and limit in here
 */
public record Company(
    String name,
    String currency,
    List<Place> plants,
    List<Place> workshops,
    List<WorkCentre> workCentres,
    List<Product> products,
    List<Supplier> suppliers,
    List<Stock> stock,
    List<Customer> customers) {

  /** A plant of our own, or an outsourced workshop (外协). */
  public record Place(String code, String name) {}

  /**
   * Where an operation is done.
   *
   * @param place code of a plant or of a workshop
   * @param hoursPerDay what it can do on a working day
   * @param hourRate cost of an hour
   */
  public record WorkCentre(
      String code, String name, String place, BigDecimal hoursPerDay, BigDecimal hourRate) {}

  /**
   * @param made made here rather than bought
   * @param sold on the price list
   */
  public record Product(
      String code,
      String name,
      String unit,
      boolean made,
      boolean sold,
      List<Component> bom,
      List<Step> routing) {}

  /**
   * @param to last day it holds; null while nobody ended it
   */
  public record Component(
      String product, BigDecimal perUnit, LocalDate from, @Nullable LocalDate to) {}

  /**
   * @param stage BLANK (白茬), FINISH (成品) or PACK (包装)
   * @param outsourced done by a workshop
   * @param setupMinutes once per ticket
   * @param minutesPerUnit for each piece
   */
  public record Step(
      int no,
      String workCentre,
      String name,
      String stage,
      boolean outsourced,
      int setupMinutes,
      BigDecimal minutesPerUnit) {}

  public record Supplier(String code, String name, List<Offer> offers) {}

  /**
   * A supplier's price for a material.
   *
   * @param leadDays days from order to receipt
   */
  public record Offer(String material, BigDecimal price, int leadDays, BigDecimal minimum) {}

  /**
   * @param place the plant it lies in
   */
  public record Stock(String material, String place, BigDecimal quantity) {}

  /**
   * @param name what may be shown and told to other departments; never a private person's name
   * @param contact whom to ask; stays in the customer service
   * @param grade A, B or C
   * @param creditLimit null where nothing is sold on credit
   */
  public record Customer(
      String code,
      String name,
      @Nullable String contact,
      String grade,
      @Nullable String region,
      Terms terms,
      @Nullable BigDecimal creditLimit) {}

  /** How an order's total is split; the parts open gates. */
  public enum Terms {
    /** All before the order is released. */
    PREPAID,
    /** A deposit before release, the rest before shipping. */
    DEPOSIT_30,
    /** A deposit before release, the rest a month after signature. */
    DEPOSIT_30_CREDIT_30,
    /** Everything a month after signature. */
    CREDIT_30,
    /** Everything two months after signature. */
    CREDIT_60;

    /** The percentages add up to 100. */
    public List<Part> parts() {
      return switch (this) {
        case PREPAID -> List.of(deposit(100));
        case DEPOSIT_30 -> List.of(deposit(30), new Part("BALANCE", 70, "SHIP", 0));
        case DEPOSIT_30_CREDIT_30 -> List.of(deposit(30), credit(70, 30));
        case CREDIT_30 -> List.of(credit(100, 30));
        case CREDIT_60 -> List.of(credit(100, 60));
      };
    }

    private static Part deposit(int percent) {
      return new Part("DEPOSIT", percent, "RELEASE", 0);
    }

    private static Part credit(int percent, int days) {
      return new Part("CREDIT", percent, "NONE", days);
    }
  }

  /**
   * @param kind DEPOSIT, BALANCE or CREDIT
   * @param gate RELEASE, SHIP or NONE
   */
  public record Part(String kind, int percent, String gate, int creditDays) {}
}
