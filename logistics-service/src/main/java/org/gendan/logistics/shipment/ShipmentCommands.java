package org.gendan.logistics.shipment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.logistics.transit.TransitMode;
import org.jspecify.annotations.Nullable;

/** What people can ask of a shipment: the request bodies. */
public interface ShipmentCommands {

  /** Some quantity of one order line. */
  interface OfLine {
    UUID lineId();
  }

  /** A part of a line that shall travel on its own. */
  record Part(
      @NotNull UUID lineId,
      @NotNull @DecimalMin("0.0001") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal quantity)
      implements OfLine {}

  /** Moves quantities into a shipment of their own (分批发货). */
  record SplitShipment(@NotEmpty @Size(max = 500) List<@Valid @NotNull Part> lines) {}

  /**
   * What was agreed with the customer (发货确认).
   *
   * @param addressRef names one of the customer's addresses; the address itself stays with the
   *     customer service
   */
  record ConfirmDetails(
      @NotNull LocalDate shipDate,
      @NotNull TransitMode mode,
      @NotBlank @Size(max = 100) String addressRef) {}

  /** What was counted out of the store of one line. */
  record Counted(
      @NotNull UUID lineId,
      @NotNull @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal counted)
      implements OfLine {}

  /** The goods were taken out of the store (拣货); every line is counted. */
  record PickGoods(@NotEmpty @Size(max = 500) List<@Valid @NotNull Counted> lines) {}

  /** The goods were packed (包装). */
  record PackGoods(@Min(1) @Max(100_000) int packages) {}

  /**
   * The packed goods were looked at (出货检验).
   *
   * @param defects what was found; needed when the inspection failed
   */
  record InspectGoods(@NotNull Boolean passed, @Nullable @Size(max = 2000) String defects) {}

  /** The goods are on the vehicle (装车). */
  record LoadGoods(@NotBlank @Size(max = 60) String vehicle) {}

  /** The goods leave the gate (出厂). */
  record Depart(
      @NotBlank @Size(max = 60) String carrier,
      @NotBlank @Size(max = 60) String waybillNo,
      @NotNull @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4)
          BigDecimal freight,
      @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency) {}

  /**
   * The goods are at the customer's door (到货).
   *
   * @param arrivedAt null means now
   */
  record Arrive(@Nullable Instant arrivedAt) {}

  /** What the consignee says of one line. */
  record Received(
      @NotNull UUID lineId,
      @NotNull @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal received,
      @NotNull @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal damaged)
      implements OfLine {}

  /** The consignee signs (签收); every line is counted. */
  record SignFor(
      @NotNull LocalDate signedOn,
      @NotBlank @Size(max = 100) String signer,
      @NotEmpty @Size(max = 500) List<@Valid @NotNull Received> lines,
      @Nullable @Size(max = 2000) String note) {}
}
