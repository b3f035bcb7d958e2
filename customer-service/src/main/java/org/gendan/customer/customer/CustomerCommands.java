package org.gendan.customer.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people can ask of the customer file: the request bodies. */
interface CustomerCommands {

  /** One line of text, without breaks or other controls. */
  String ONE_LINE = "\\P{Cntrl}*";

  /** Also what a scope in a token can name: no comma, no space. */
  String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";

  String PHONE = "[0-9+()#*x /.-]*";

  /**
   * Writes a customer into the file (客户登记).
   *
   * @param name the exact name; for private persons a name that may be told to others
   * @param currency the one all orders of this customer are in; it stays
   * @param creditLimit most the customer may owe; only with terms that give credit
   */
  record RegisterCustomer(
      @NotBlank @Size(max = 40) @Pattern(regexp = CODE) String code,
      @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE) String name,
      @Nullable @Size(max = 100) @Pattern(regexp = ONE_LINE) String contactName,
      @Nullable @Size(max = 40) @Pattern(regexp = PHONE) String phone,
      @Nullable @Size(max = 500) String address,
      @Nullable @Size(max = 60) @Pattern(regexp = ONE_LINE) String region,
      @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency,
      @NotNull Grade grade,
      @NotBlank @Size(max = 40) String termsCode,
      @Nullable @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal creditLimit) {

    Contact contact() {
      return new Contact(contactName, phone, address);
    }
  }

  /** Writes many customers at once, all of them or none (批量登记). */
  record RegisterCustomers(
      @NotEmpty @Size(max = 500) List<@Valid @NotNull RegisterCustomer> customers) {}

  /** Replaces what the registry says about a customer; what is left out is forgotten (客户资料变更). */
  record ChangeCustomer(
      @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE) String name,
      @Nullable @Size(max = 100) @Pattern(regexp = ONE_LINE) String contactName,
      @Nullable @Size(max = 40) @Pattern(regexp = PHONE) String phone,
      @Nullable @Size(max = 500) String address,
      @Nullable @Size(max = 60) @Pattern(regexp = ONE_LINE) String region) {

    Contact contact() {
      return new Contact(contactName, phone, address);
    }
  }

  /** Gives a customer another grade (客户评级). */
  record GradeCustomer(@NotNull Grade grade, @NotBlank @Size(max = 500) String reason) {}

  /** Sells to a customer on other terms from now on (付款条件变更). */
  record AgreeTerms(
      @NotBlank @Size(max = 40) String termsCode,
      @Nullable @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal creditLimit,
      @NotBlank @Size(max = 500) String reason) {}
}
