package org.gendan.launcher.imports.sending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.imports.company.Company;
import org.jspecify.annotations.Nullable;

/** A company's places and products, as the production service wants them. */
final class MakingForms {

  private static final int DECIMALS = 6;
  private static final BigDecimal MINUTES = new BigDecimal(60);

  private MakingForms() {}

  record Plant(String code, String name, String kind) {}

  record WorkCentre(String code, String name, String plant, BigDecimal hoursPerDay) {}

  record Product(
      String code,
      String name,
      String unit,
      boolean made,
      List<Component> bom,
      List<Step> routing) {}

  record Component(
      String componentCode, BigDecimal perUnit, LocalDate from, @Nullable LocalDate to) {}

  record Step(
      int stepNo,
      String workCentre,
      String name,
      String stage,
      BigDecimal setupHours,
      BigDecimal hoursPerUnit,
      boolean outsourced) {}

  static Object plants(Company company) {
    return Map.of(
        "plants",
        java.util.stream.Stream.concat(
                company.plants().stream().map(one -> new Plant(one.code(), one.name(), "PLANT")),
                company.workshops().stream()
                    .map(one -> new Plant(one.code(), one.name(), "WORKSHOP")))
            .toList());
  }

  static Object workCentres(Company company) {
    return Map.of("workCentres", company.workCentres().stream().map(MakingForms::of).toList());
  }

  static Object products(List<Company.Product> products) {
    return Map.of("products", products.stream().map(MakingForms::of).toList());
  }

  private static WorkCentre of(Company.WorkCentre one) {
    return new WorkCentre(one.code(), one.name(), one.place(), one.hoursPerDay());
  }

  private static Product of(Company.Product one) {
    return new Product(
        one.code(),
        one.name(),
        one.unit(),
        one.made(),
        one.bom().stream()
            .map(row -> new Component(row.product(), row.perUnit(), row.from(), row.to()))
            .toList(),
        one.routing().stream().map(MakingForms::of).toList());
  }

  private static Step of(Company.Step one) {
    return new Step(
        one.no(),
        one.workCentre(),
        one.name(),
        one.stage(),
        hours(BigDecimal.valueOf(one.setupMinutes())),
        hours(one.minutesPerUnit()),
        one.outsourced());
  }

  private static BigDecimal hours(BigDecimal minutes) {
    return minutes.divide(MINUTES, DECIMALS, RoundingMode.HALF_UP);
  }
}
