package org.gendan.production.plant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * What can be asked about places of work: the request bodies. Each form is known by its code and
 * may be sent again.
 */
public interface PlantCommands {

  /** Codes stand in access tokens and lists, so they are plain. */
  String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";

  /** A plant of ours or an outsourced workshop. */
  record DefinePlant(
      @NotNull @Size(max = 20) @Pattern(regexp = CODE) String code,
      @NotBlank @Size(max = 100) String name,
      @NotNull Plant.Kind kind) {}

  /** Many places at once: all or none. */
  record DefinePlants(@NotEmpty @Size(max = 500) List<@Valid @NotNull DefinePlant> plants) {}

  /**
   * A work centre.
   *
   * @param plant code of the plant or workshop it stands in; it stays there
   * @param hoursPerDay what it can do on a working day
   */
  record DefineWorkCentre(
      @NotNull @Size(max = 40) @Pattern(regexp = CODE) String code,
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 20) String plant,
      @NotNull @DecimalMin("0.25") @DecimalMax("100000") @Digits(integer = 6, fraction = 2)
          BigDecimal hoursPerDay) {}

  /** Many work centres at once: all or none. */
  record DefineWorkCentres(
      @NotEmpty @Size(max = 500) List<@Valid @NotNull DefineWorkCentre> workCentres) {}
}
