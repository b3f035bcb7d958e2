package org.gendan.launcher.imports.adventureworks;

import java.math.BigDecimal;
import java.util.List;
import org.gendan.launcher.imports.csv.Table;
import org.gendan.launcher.imports.csv.Table.Reference;
import org.jspecify.annotations.Nullable;

/** Customers: stores that sell on, and people who buy online. */
public final class Buyers {

  /**
   * @param person who buys, or whom to ask at the store; null where nobody is known
   * @param store null for people who buy for themselves
   */
  public record Customer(
      int id,
      String account,
      @Nullable Integer person,
      @Nullable Integer store,
      @Nullable Integer territory) {}

  public record Person(int id, String firstName, String lastName) {}

  public record Store(int id, String name, BigDecimal annualSales) {}

  public record Territory(int id, String name, String country) {}

  public static final Table<Territory> TERRITORIES =
      new Table<>(
          "SalesTerritory.csv",
          List.of("TerritoryID", "Name", "CountryRegionCode"),
          List.of("TerritoryID"),
          List.of(),
          row ->
              new Territory(
                  row.id("TerritoryID"), row.text("Name", 120), row.text("CountryRegionCode", 3)));

  public static final Table<Person> PERSONS =
      new Table<>(
          "Person.csv",
          List.of("BusinessEntityID", "FirstName", "LastName"),
          List.of("BusinessEntityID"),
          List.of(),
          row ->
              new Person(
                  row.id("BusinessEntityID"),
                  row.text("FirstName", 120),
                  row.text("LastName", 120)));

  public static final Table<Store> STORES =
      new Table<>(
          "Store.csv",
          List.of("BusinessEntityID", "Name", "AnnualSales"),
          List.of("BusinessEntityID"),
          List.of(),
          row ->
              new Store(
                  row.id("BusinessEntityID"), row.text("Name", 120), row.amount("AnnualSales")));

  public static final Table<Customer> CUSTOMERS =
      new Table<>(
          "Customer.csv",
          List.of("CustomerID", "PersonID", "StoreID", "TerritoryID", "AccountNumber"),
          List.of("CustomerID"),
          List.of(
              Reference.to(PERSONS, "PersonID"),
              Reference.to(STORES, "StoreID"),
              Reference.to(TERRITORIES, "TerritoryID")),
          row ->
              new Customer(
                  row.id("CustomerID"),
                  row.text("AccountNumber", 40),
                  row.optionalId("PersonID"),
                  row.optionalId("StoreID"),
                  row.optionalId("TerritoryID")));

  private Buyers() {}
}
